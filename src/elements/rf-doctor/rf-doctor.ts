/**
 * The doctor: for the person who keeps the page, what is wrong with it and how to mend it, at the end of the widget.
 *
 * It is there only where the host asked for it (`doctor`, see attend.ts), stands below everything that a resident needs, and
 * says in its first sentence whom it is for. It asks again for the host's own addresses, and sends and keeps nothing.
 * It sees what the browser lets a page see: where the script itself was refused, there is no doctor.
 */
import { html, nothing, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { createLocalizer } from '../../locale/create-localizer.js';
import { doctorWords } from '../../locale/doctor-words.js';
import type { Localizer } from '../../locale/localizer.js';
import type { DoctorStrings } from '../../locale/strings.js';
import type { RfErrorEvent } from '../base/events.js';
import { RfElement } from '../base/rf-element.js';
import { COLOURS } from './colours.js';
import { diagnose } from './diagnose.js';
import type { DataFacts, Facts, ListFacts } from './facts.js';
import type { Finding } from './finding.js';
import { dataOf, elementOf, insideOf, pageOf } from './gather.js';
import { stateOf, type Patient } from './patient.js';
import type { Violation } from './policy.js';
import { addressesOf, checkerBeside, probe } from './probe.js';
import sheet from './rf-doctor.css';

interface Report { readonly body?: { readonly effectiveDirective?: string; readonly blockedURL?: string; readonly originalPolicy?: string; readonly disposition?: string } | null }
type Observer = new (heard: (reports: readonly Report[]) => void, options: object) => { observe(): void; disconnect(): void };

/** @summary For the webmaster, where asked for: what is wrong with the page, and how to mend it. */
export class RfDoctor extends RfElement {
  static override styles = sheet;

  /** @private Passed in so that a test can stand in for it. */
  fetch: typeof fetch = (...given) => fetch(...given);

  @state() private accessor findings: readonly Finding[] | undefined;
  @state() private accessor looking = false;

  #life: AbortController | undefined;
  #lists: readonly ListFacts[] = [];
  #data: DataFacts | undefined;
  #checker: string | undefined;
  #said: string[] = [];
  #violations: Violation[] = [];
  #again: ReturnType<typeof setTimeout> | undefined;

  get #finder(): Patient | undefined {
    const root = this.getRootNode();
    return root instanceof ShadowRoot ? root.host as Patient : undefined;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const finder = this.#finder;
    if (!finder || this.#life) return;
    const { signal } = this.#life = new AbortController();
    finder.addEventListener('rf-error', ({ code }: RfErrorEvent) => { this.#said.push(code); this.#later(); }, { signal });
    finder.addEventListener('rf-ready', () => { void this.look(); }, { signal });
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, originalPolicy, disposition }) => {
      this.#refused({ directive: effectiveDirective, blocked: blockedURI, policy: originalPolicy, disposition });
    }, { signal });
    this.#readReports(signal);
    void this.look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#life?.abort();
    this.#life = undefined;
    clearTimeout(this.#again);
  }

  /** What was refused before the doctor came, where the browser kept it. */
  #readReports(signal: AbortSignal): void {
    const { ReportingObserver } = globalThis as { ReportingObserver?: Observer };
    if (!ReportingObserver) return;
    const watch = new ReportingObserver((reports) => {
      for (const { body } of reports) {
        this.#refused({ directive: body?.effectiveDirective ?? '', blocked: body?.blockedURL ?? '', policy: body?.originalPolicy ?? '', disposition: body?.disposition ?? '' });
      }
    }, { types: ['csp-violation'], buffered: true });
    watch.observe();
    signal.addEventListener('abort', () => { watch.disconnect(); });
  }

  #refused(violation: Violation): void {
    if (this.#violations.length >= 100) return;
    this.#violations.push(violation);
    this.#later();
  }

  /** Several things may be said in one moment. */
  #later(): void {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => { this.#conclude(); });
  }

  /** Looks at everything again, the host's addresses too. */
  async look(): Promise<void> {
    const finder = this.#finder, signal = this.#life?.signal;
    if (!finder || !signal) return;
    this.looking = true;
    await this.#speak(finder);
    const given = { base: document.baseURI, fetch: this.fetch, signal };
    const [own] = pageOf(finder).ownScripts;
    try {
      [this.#lists, this.#data, this.#checker] = await Promise.all([
        Promise.all(addressesOf((name) => finder.getAttribute(name)).map(({ attribute, written }) => probe(attribute, written, given))),
        dataOf(finder, signal).catch(() => undefined), checkerBeside(own, given),
      ]);
    } finally {
      if (!signal.aborted) { this.looking = false; this.#conclude(); }
    }
  }

  async #speak(finder: Patient): Promise<void> {
    const { localizer, settings } = finder.shadowRoot?.querySelector('rf-exit') ?? {};
    if (!localizer || !settings || this.localizer?.lang === localizer.lang) return;
    const words = await doctorWords(localizer.lang);
    this.settings = settings;
    this.localizer = createLocalizer(localizer.lang, words, settings.region);
    await this.updateComplete;
  }

  #conclude(): void {
    const finder = this.#finder;
    const element = finder && elementOf(finder, [...this.renderRoot.querySelectorAll('.swatches')]);
    if (!finder || !element) return;
    const failure = stateOf(finder)?.error?.code;
    const facts: Facts = {
      now: finder.now(), page: pageOf(finder), inside: insideOf(finder), element, lists: this.#lists, said: this.#said, violations: this.#violations,
      ...(this.#data ? { data: this.#data } : {}), ...(failure ? { failure } : {}), ...(this.#checker ? { checker: this.#checker } : {}),
    };
    this.findings = diagnose(facts);
  }

  protected override render(): TemplateResult {
    const { localizer, findings, looking } = this;
    // What wears each colour, in a light page and in a dark one.
    const swatches = ['light', 'dark'].map((scheme) => html`<span class=${`swatches ${scheme}`} hidden>${COLOURS.map((name) => html`<i class=${name}></i>`)}</span>`);
    if (!localizer) return html`${swatches}`;
    const t = localizer.text, level = this.settings?.headingLevel ?? 2;
    return html`${swatches}<section aria-labelledby="title" lang=${localizer.lang} dir=${localizer.dir}>
      <p id="title" class="title" role="heading" aria-level=${level}>${t('doctorTitle')}</p>
      <p>${t('doctorFor')}</p>
      <p role="status">${looking || !findings ? t('doctorLooking') : t(findings.length ? 'doctorFound' : 'doctorNothing', { count: findings.length })}</p>
      ${findings?.length ? html`<ul role="list">${findings.map((finding) => this.#finding(finding, localizer, Math.min(level + 1, 6)))}</ul>` : nothing}
      <button class="button" type="button" @click=${() => this.look()}>${t('doctorAgain')}</button>
      <p class="quiet">${t('doctorLimits')}</p>
    </section>`;
  }

  #finding({ code, severity, params, paste, link }: Finding, { text: t }: Localizer, level: number): TemplateResult {
    return html`<li class=${severity} data-code=${code}>
      <p class="what" role="heading" aria-level=${level}><span class="severity">${t(SEVERITY[severity])}</span> <span dir="auto">${t(`doctor_${code}` as keyof DoctorStrings, params)}</span></p>
      <p dir="auto">${t(`doctorMend_${code}` as keyof DoctorStrings, params)}</p>
      ${paste?.length ? html`<pre dir="ltr" translate="no"><code>${paste.join('\n')}</code></pre>` : nothing}
      ${link ? html`<p><a href=${link}>${t('doctorChecker')}</a></p>` : nothing}
    </li>`;
  }
}

const SEVERITY = { must: 'doctorMust', should: 'doctorShould', note: 'doctorNote' } as const;
