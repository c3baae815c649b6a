import { html, nothing, type TemplateResult } from 'lit';
import type { Localizer } from '../../locale/localizer.js';
import { RfExitEvent } from '../base/events.js';
import { RfElement } from '../base/rf-element.js';
import { hearShift, leave } from './leave.js';
import sheet from './rf-exit.css';

/**
 * @summary Quick exit: a real link that leaves at once, first in the widget's tab order; Shift pressed three times too.
 * @csspart exit - The link.
 * @fires {RfExitEvent} rf-exit - It was pressed.
 */
export class RfExit extends RfElement {
  static override styles = sheet;

  #left = 0;
  #life: AbortController | undefined;
  /** What is said beforehand in a frame that may not be left; fetched only in a frame. */
  framed: ((localizer: Localizer) => unknown) | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.#life) return;
    const { signal } = this.#life = new AbortController();
    signal.onabort = hearShift(this);
    if (top !== self) import('./framed.js').then(({ watchFrame }) => { watchFrame(this, signal); }, () => undefined);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#life?.abort();
    this.#life = undefined;
  }

  /** A key was pressed; `left` more presses of Shift leave. Said only before the last, or every capital letter would be. */
  press(left: number): void {
    this.#left = left;
    this.requestUpdate();
    if (!left) this.#leave();
  }

  protected override render(): TemplateResult | typeof nothing {
    const { localizer, settings } = this;
    if (!localizer || !settings) return nothing;
    return html`${this.framed?.(localizer)}<a part="exit" href=${settings.exitUrl} rel="nofollow noreferrer" aria-describedby="help" @click=${this.#onClick}
      ><span aria-hidden="true">✕</span>${localizer.text('exit')}</a>
      <span id="help" class="unseen">${localizer.text('exitHelp')}</span>
      <span class="unseen" role="status">${this.#left === 1 ? localizer.text('exitPresses', { count: 1 }) : nothing}</span>`;
  }

  /** The way out, without anything around it. */
  protected override instead(): unknown {
    return html`<a href=${this.settings?.exitUrl ?? nothing} rel="nofollow noreferrer">${this.localizer?.text('exit')}</a>`;
  }

  #onClick = (event: MouseEvent): void => {
    event.preventDefault();
    this.#leave();
  };

  #leave(): void {
    const { localizer, settings } = this;
    if (!localizer || !settings) return;
    this.dispatchEvent(new RfExitEvent());
    leave(settings.exitUrl, localizer.text('exiting'));
  }
}

declare global {
  interface HTMLElementTagNameMap { 'rf-exit': RfExit }
}
