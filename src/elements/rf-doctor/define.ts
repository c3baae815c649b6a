import { RfDoctor } from './rf-doctor.js';

declare global {
  interface HTMLElementTagNameMap { 'rf-doctor': RfDoctor }
}

if (!customElements.get('rf-doctor')) customElements.define('rf-doctor', RfDoctor);

/** Puts the doctor at the end of a finder, once the finder has the words of its page: until then what it shows is taken away again. */
export function callDoctor(finder: Element): void {
  const root = finder.shadowRoot;
  if (!root) return;
  const arrive = (): boolean => {
    const end = root.querySelector('.root:has(> rf-exit)');
    if (end && finder.hasAttribute('doctor') && !root.querySelector('rf-doctor')) end.append(document.createElement('rf-doctor'));
    return !!end;
  };
  if (arrive()) return;
  const watch = new MutationObserver(() => { if (arrive()) watch.disconnect(); });
  watch.observe(root, { childList: true, subtree: true });
}
