/**
 * The builder: a list in, the live widget beside the settings, and the code to copy. All state is in this module and is
 * gone with the page. The only requests are for the page's own files, a link that the person pasted, and the address of
 * a background map that they typed.
 */
import { categoryChoices, fetchFeed, readFeed, reportOn, staticList, version } from '../dist/sdk.js';
import { count, element } from '../checker/dom.js';
import { chosen, contentOf, dropped, NotTaken } from '../checker/files.js';
import { choicesView } from './choices-view.js';
import { codeView } from './code-view.js';
import { oneOf, sayWrong } from './fields.js';
import { FORMS } from './forms.js';
import { preview } from './preview.js';
import { crisisLinesOf, isAddress, settingsOf, START, styleOf, wrong } from './settings.js';
import { LANGUAGES, wordsIn } from './words.js';

const FILES = '../dist/', EXAMPLE = '../data/philadelphia/community-services.csv';
/** As much of the list as a page carries in one go, and as the static form may hold. */
const MOST_BYTES = { lines: 0, list: 14_000, static: 400_000 };

const at = (id) => document.getElementById(id);
const addressOf = (path) => new URL(path, import.meta.url).pathname;
const state = {
  lang: /^es/i.test(navigator.language) ? 'es' : 'en', form: 'element', width: 'phone', scheme: 'light',
  choices: { ...START, base: addressOf(FILES) }, current: undefined, feed: undefined, country: 'US', uses: [], secret: [], integrity: undefined,
};
const kinds = await categoryChoices();
let t = wordsIn(state.lang), view, showPreview, running, drawing = 0;

const say = (words) => { at('said').textContent = words; };

function change(part) {
  state.choices = { ...state.choices, ...part };
  void refresh();
}

/** The fingerprint of the single file, as the browser will take it; needs https or this computer. */
async function fingerprint() {
  if (state.integrity !== undefined || !globalThis.crypto?.subtle) return;
  const response = await fetch(new URL(`${FILES}resource-finder.single.js`, import.meta.url));
  if (!response.ok) return;
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-384', await response.arrayBuffer()));
  state.integrity = `sha384-${btoa(String.fromCharCode(...hash))}`;
}

/** Everything that follows from the choices, in order; what was overtaken meanwhile is not shown. */
async function refresh() {
  const mine = drawing += 1;
  const { choices, feed, form } = state;
  view.show();
  sayWrong(t, wrong(choices));
  showPreview(feed, choices, state.country);
  const list = form === 'static' ? MOST_BYTES.static : MOST_BYTES[choices.inside];
  const link = choices.feed.trim().split(/\s+/)[0];
  const made = await staticList(feed?.resources ?? [], {
    now: new Date(), lang: choices.lang === 'es' ? 'es' : 'en', region: wrong(choices).region ? 'US' : choices.region.trim().toUpperCase(), maxBytes: list,
    ...(link && !wrong(choices).feed && { all: link }), crisisLines: crisisLinesOf(choices),
  });
  if (form === 'single') await fingerprint().catch(() => undefined);
  if (mine !== drawing) return;
  at('line-problems').replaceChildren(...made.problems.map((words) => element('p', { class: 'refused' }, words)));
  at('no-lines').textContent = made.crisis ? '' : t('noLines');
  const settings = settingsOf(choices, { crisis: made.crisis, list: made.html, date: new Date(), integrity: state.integrity }, form);
  at('code').replaceChildren(...codeView(t, form, settings, { style: styleOf(choices), unhashed: state.integrity === undefined }));
}

function fail(error, name) {
  const words = error instanceof NotTaken || error.name === 'FinderError' ? error.message : t('unreadable', { why: error.message });
  const further = /^feed-(?:unreachable|timeout)$/.test(error.code ?? '') ? t('blocked') : '';
  at('failed').replaceChildren(element('h3', {}, t('notRead', { name })), element('p', { dir: 'auto' }, words), further && element('p', {}, further));
}

/** One reading at a time: a new one stops the one before. */
async function run(name, work) {
  running?.abort();
  const stop = running = new AbortController();
  at('failed').replaceChildren();
  say(t('reading', { name }));
  try {
    await work(stop.signal);
  } catch (error) {
    if (running !== stop) return;
    say('');
    if (!stop.signal.aborted) fail(error, name);
  }
}

async function read(signal) {
  const { name, content } = state.current;
  const { region, categories, columns, publicPlaces } = state.choices;
  const feed = await readFeed(content, { name: name.replace(/\.\w{1,8}$/, ''), categories, columns, publicPlaces, ...(region !== 'US' && !wrong(state.choices).region && { country: region.toUpperCase() }), signal });
  const { categories: uses, errors } = await reportOn(feed, { now: new Date(), input: name, signal });
  signal.throwIfAborted();
  state.country = feed.problems.find(({ code }) => code === 'country-inferred')?.params.country ?? 'US';
  if (state.country !== 'US' && region === 'US') {
    state.choices = { ...state.choices, region: state.country };
    if (at('set-region')) at('set-region').value = state.country;
  }
  const seemed = feed.problems.flatMap(({ code, value }) => (code === 'place-withheld' && value ? [value] : []));
  Object.assign(state, { feed, uses, secret: [...new Set([...publicPlaces, ...seemed])] });
  view.words(uses);
  view.places(state.secret);
  say(`${t('didRead', { count: count(feed.resources.length), name })}${errors ? ` ${t('readErrors', { count: count(errors) })}` : ''}`);
  await refresh();
}

/** A new list: where it will lie is guessed from its name, beside the folders of the release, and can be changed. */
function start(name, content, address) {
  const file = /^[\w.-]+$/.test(name) ? name : 'services.csv';
  state.current = { name, content };
  state.choices = { ...state.choices, feed: address ?? addressOf(`../${file}`), categories: {}, columns: {}, publicPlaces: [] };
  at('set-feed').value = state.choices.feed;
}

const take = (files) => run(t('file'), async (signal) => {
  const { name, content } = await contentOf(await files);
  signal.throwIfAborted();
  start(name, content);
  await read(signal);
});

const takeLink = (written) => run(written, async (signal) => {
  if (!isAddress(written)) throw new NotTaken(t('notLink'));
  const url = new URL(written, document.baseURI);
  const content = await fetchFeed(url, { signal, fetch: (input, init) => fetch(input, { ...init, credentials: 'omit', referrerPolicy: 'no-referrer' }) });
  signal.throwIfAborted();
  start(decodeURIComponent(url.pathname.split('/').filter(Boolean).at(-1) ?? url.host), content, url.origin === location.origin ? url.pathname + url.search : url.href);
  await read(signal);
});

const mapWord = (word, id) => { readAnew({ categories: { ...state.choices.categories, [word]: id } }); };
const confirm = (name, isPublic) => { readAnew({ publicPlaces: [...state.choices.publicPlaces.filter((each) => each !== name), ...(isPublic ? [name] : [])] }); };

/** A choice that changes how the list is read. */
function readAnew(part) {
  state.choices = { ...state.choices, ...part };
  const focus = document.activeElement?.id;
  void run(state.current.name, async (signal) => { await read(signal); if (focus) at(focus)?.focus(); });
}

function stepOne() {
  const files = element('input', { id: 'files', type: 'file', multiple: true });
  // Choosing the same file again, mended meanwhile, is a choice too.
  files.addEventListener('click', () => { files.value = ''; });
  files.addEventListener('change', () => { if (files.files.length) void take(chosen(files)); });
  const address = element('input', { id: 'address', type: 'url', inputmode: 'url', autocomplete: 'off', spellcheck: 'false', 'aria-describedby': 'private' });
  const form = element('form', { id: 'link', class: 'row', novalidate: true }, element('div', { class: 'field' }, element('label', { for: 'address' }, t('link')), address), element('button', { type: 'submit' }, t('read')));
  form.addEventListener('submit', (event) => { event.preventDefault(); void takeLink(address.value.trim()); });
  const example = element('button', { type: 'button', id: 'example' }, t('example'));
  example.addEventListener('click', () => { void takeLink(addressOf(EXAMPLE)); });
  return element('section', { 'aria-labelledby': 'step-1' }, element('h2', { id: 'step-1' }, t('step1')),
    element('p', { id: 'private' }, element('strong', {}, t('private')), ` ${t('privateMore')}`),
    element('div', { class: 'drop', id: 'drop' }, element('p', {}, t('drop')), element('p', { class: 'choice' }, element('label', { for: 'files' }, t('file')), files)),
    form, element('p', { class: 'row' }, example, element('a', { href: '../checker/' }, t('checker'))),
    element('p', { id: 'said', role: 'status' }), element('div', { id: 'failed', role: 'alert' }));
}

function previewPart() {
  const frame = element('div', { id: 'frame', tabindex: '0', role: 'group', 'aria-labelledby': 'preview-title' }, element('div', { id: 'widget' }, element('p', {}, t('noFeed'))));
  const dress = () => { frame.className = `${state.width} ${state.scheme}`; };
  dress();
  const note = element('p', { role: 'status' });
  showPreview = preview(frame.firstChild, (key) => { note.textContent = t(key); });
  return element('section', { id: 'preview', 'aria-labelledby': 'preview-title' }, element('h2', { id: 'preview-title' }, t('preview')), element('p', {}, t('previewNote')),
    element('div', { class: 'row' },
      oneOf(t('width'), 'width', [['phone', t('phone')], ['desktop', t('desktop')]], state.width, (value) => { state.width = value; dress(); }),
      oneOf(t('scheme'), 'scheme', [['light', t('light')], ['dark', t('dark')]], state.scheme, (value) => { state.scheme = value; dress(); })),
    note, frame);
}

/** The whole page, in the language chosen; the choices and the list stay. */
function draw() {
  t = wordsIn(state.lang);
  document.documentElement.lang = state.lang;
  document.title = t('title');
  const language = element('select', { id: 'language' }, ...Object.keys(LANGUAGES).map((lang) => element('option', { value: lang, lang }, { en: 'English', es: 'Español' }[lang])));
  language.value = state.lang;
  language.addEventListener('change', () => { state.lang = language.value; draw(); at('language').focus(); });
  view = choicesView({ t, choices: () => state.choices, kinds, change, mapWord, confirm });
  const forms = element('select', { id: 'form', 'aria-label': t('form') }, ...FORMS.map(({ id }) => element('option', { value: id }, t(`form.${id}`))));
  forms.value = state.form;
  forms.addEventListener('change', () => { state.form = forms.value; void refresh(); });
  at('builder').replaceChildren(
    element('p', { class: 'language' }, element('label', { for: 'language' }, t('language')), ' ', language),
    element('h1', {}, t('title')), element('p', { class: 'lede' }, t('lede')), stepOne(),
    element('div', { class: 'halves' },
      element('section', { id: 'choices', 'aria-labelledby': 'step-2' }, element('h2', { id: 'step-2' }, t('step2')), ...view.made),
      previewPart()),
    element('section', { 'aria-labelledby': 'step-3' }, element('h2', { id: 'step-3' }, t('step3')), element('div', { class: 'field' }, element('label', { for: 'form' }, t('form')), forms), element('p', { id: 'no-lines', class: 'refused', role: 'status' }), element('div', { id: 'code' }), element('p', { class: 'quiet' }, version)));
  view.words(state.uses);
  view.places(state.secret);
  void refresh();
}

// A drop anywhere on the page is meant for the builder; without this a browser would leave the page to show the file.
for (const name of ['dragover', 'dragleave', 'drop']) document.addEventListener(name, (event) => {
  event.preventDefault();
  at('drop').classList.toggle('over', name === 'dragover');
});
document.addEventListener('drop', (event) => {
  const link = event.dataTransfer.getData('text/uri-list');
  if (event.dataTransfer.files.length) void take(dropped(event.dataTransfer));
  // A link that was dropped is shown, not followed: asking for it is the person's to decide.
  else if (link) { at('address').value = link.split(/\r?\n/)[0]; at('address').focus(); }
});

draw();
await import('../dist/resource-finder.js');
