import { RfCrisis } from './rf-crisis.js';

if (!customElements.get('rf-crisis')) customElements.define('rf-crisis', RfCrisis);
