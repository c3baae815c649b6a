import { RfMap } from './rf-map.js';

declare global {
  interface HTMLElementTagNameMap { 'rf-map': RfMap }
}

if (!customElements.get('rf-map')) customElements.define('rf-map', RfMap);
