import { RfSuggestions } from './rf-suggestions.js';

declare global {
  interface HTMLElementTagNameMap { 'rf-suggestions': RfSuggestions }
}

if (!customElements.get('rf-suggestions')) customElements.define('rf-suggestions', RfSuggestions);
