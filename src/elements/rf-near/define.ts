import { RfNear } from './rf-near.js';

declare global {
  interface HTMLElementTagNameMap { 'rf-near': RfNear }
}

if (!customElements.get('rf-near')) customElements.define('rf-near', RfNear);
