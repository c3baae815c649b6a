import { RfDetail } from './rf-detail.js';

declare global {
  interface HTMLElementTagNameMap { 'rf-detail': RfDetail }
}

if (!customElements.get('rf-detail')) customElements.define('rf-detail', RfDetail);
