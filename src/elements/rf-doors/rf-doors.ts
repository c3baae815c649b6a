import { html, nothing, type TemplateResult } from 'lit';
import { GROUPS } from '../../model/groups.js';
import { RfElement } from '../base/rf-element.js';
import sheet from './rf-doors.css';

/**
 * @summary The doors: the first question is what one needs, not what it is called. One at a time; pressing again leaves it.
 * @csspart door - One door.
 */
export class RfDoors extends RfElement {
  static override styles = sheet;

  protected override render(): TemplateResult | typeof nothing {
    const { localizer, settings, state } = this;
    if (!localizer || !settings || !state) return nothing;
    const doors = settings.doors.length ? settings.doors : GROUPS;
    const { groups = [], categories = [] } = state.page?.facets ?? {};
    return html`<ul aria-label=${localizer.text('doorsTitle')}>${doors.map((id) => {
      const chosen = state.query.categories?.includes(id) ?? false;
      const count = [...groups, ...categories].find(({ value }) => value === id)?.count;
      return html`<li><button part="door" type="button" aria-pressed=${chosen}
        @click=${() => this.ask({ categories: chosen ? undefined : [id] })}
        ><span>${localizer.category(id) ?? id}</span> <span class="count">${count === undefined ? nothing : localizer.number(count)}</span></button></li>`;
    })}</ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap { 'rf-doors': RfDoors }
}
