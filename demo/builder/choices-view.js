/** Step 2: every setting, in parts. What is first needed is open. */
import { choice, shown } from '../checker/choices.js';
import { element } from '../checker/dom.js';
import { wideTable } from '../checker/report-view.js';
import { coloursView } from './colours-view.js';
import { boxes, field, part } from './fields.js';
import { THEMES } from './themes.js';

const GROUPS = ['talk', 'come', 'go', 'care', 'needs'];
const MOST_WORDS = 100, MOST_PLACES = 200;
const BASEMAPS = ['outline', 'pmtiles', 'raster'];

/** The list's own words for kinds of help, each with what it was taken for. */
function wordsTable(t, uses, kinds, said, changed) {
  if (!uses.length) return element('p', {}, t('noWords'));
  const options = [['', t('asRead')], ...kinds.map(({ id, words }) => [id, words])];
  const rows = uses.slice(0, MOST_WORDS).map(({ label, id = '' }, index) => element('tr', {},
    element('th', { scope: 'row', dir: 'auto' }, shown(label)),
    element('td', {}, choice(shown(label), said[label] ?? id, kinds.some((each) => each.id === id) || !id ? options : [...options, [id, shown(id)]], `word-${index}`, (value) => { changed(label, value); }))));
  return element('div', {}, element('p', {}, t('kindsOfHelp')), wideTable(t('kindsOf'), [t('kindsOf'), t('kinds')], rows, { class: 'columns' }));
}

/**
 * @param {{ t: Function, choices: () => import('./settings.js').Choices, kinds: { id: string, words: string }[], change(part: object): void, mapWord(word: string, id: string): void, confirm(name: string, isPublic: boolean): void }} of
 */
export function choicesView({ t, choices, kinds, change, mapWord, confirm }) {
  const now = choices();
  const of = (key, more = {}) => field(t, { key, value: now[key], changed: (value) => { change({ [key]: value }); }, ...more });
  const colours = coloursView(t, choices, (next) => { change({ colours: next }); });
  const words = element('div', { id: 'own-words' }), places = element('div', { id: 'withheld' }), background = element('div');
  let shownKind;
  /** The fields of the kind of background that was chosen. */
  const showBackground = () => {
    const { basemapKind: kind, basemap, basemapOutline, basemapAttribution } = choices();
    if (kind === shownKind) return;
    shownKind = kind;
    background.replaceChildren(...(kind ? [
      of('basemap', { label: `basemap.${kind}`, help: `basemap.${kind}Help`, value: basemap }),
      ...(kind === 'outline' ? [] : [of('basemapOutline', { help: 'basemapOutlineHelp', value: basemapOutline })]),
      of('basemapAttribution', { help: 'creditHelp', value: basemapAttribution }),
    ] : []));
  };
  const door = (value, ticked) => { change({ doors: ticked ? [...choices().doors, value] : choices().doors.filter((each) => each !== value) }); };
  const zones = typeof Intl.supportedValuesOf === 'function' ? Intl.supportedValuesOf('timeZone') : [];
  const made = [
    part(t('where'), true, of('base', { help: 'baseHelp' }), of('feed', { help: 'feedHelp' })),
    part(t('place'), true, of('lang', { options: [['', t('langPage')], ['en', 'English'], ['es', 'Español']] }), of('region', { help: 'regionHelp' }), of('timeZone', { help: 'timeZoneHelp', list: zones })),
    part(t('own'), false, element('p', {}, t('ownHelp')), ...['lineName', 'linePhone', 'lineText', 'lineAbout'].map((key) => of(key)), element('div', { id: 'line-problems', role: 'status' })),
    part(t('kinds'), false, element('p', {}, t('doorsHelp')), boxes(t('doors'), GROUPS.map((id) => [id, t(`group.${id}`)]), now.doors, door),
      element('details', {}, element('summary', {}, t('single')), boxes(t('single'), kinds.map(({ id, words: said }) => [id, said]), now.doors, door)), words),
    part(t('look'), false, of('theme', { options: Object.keys(THEMES).map((id) => [id, t(id)]) }), element('details', { id: 'own-colours' }, element('summary', {}, t('colours')), colours.made)),
    part(t('map'), false, of('basemapKind', { help: 'basemapHelp', options: [['', t('basemap.none')], ...BASEMAPS.map((kind) => [kind, t(`basemap.${kind}Kind`)])] }), background),
    part(t('confidential'), false, places),
    part(t('ways'), false, of('exitUrl', { help: 'exitHelp' }), of('correctionUrl', { help: 'correctionHelp' }), of('inside', { help: 'insideHelp', options: [['lines', t('lines')], ['list', t('list')]] })),
  ];
  return {
    made,
    show() { colours.show(); showBackground(); },
    /** Names of what seems confidential, or was said not to be. */
    places(names) {
      places.replaceChildren(element('p', {}, t(names.length ? 'confidentialHelp' : 'noneConfidential')),
        ...(names.length ? [boxes(t('publicPlaces'), names.slice(0, MOST_PLACES).map((name) => [name, shown(name)]), choices().publicPlaces, confirm, 'public')] : []));
    },
    /** The words of the list that was read. */
    words(uses) { words.replaceChildren(wordsTable(t, uses, kinds, choices().categories, mapWord)); },
  };
}
