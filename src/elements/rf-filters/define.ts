import { RfFilters } from './rf-filters.js';

declare global {
  interface HTMLElementTagNameMap { 'rf-filters': RfFilters }
}

if (!customElements.get('rf-filters')) customElements.define('rf-filters', RfFilters);
