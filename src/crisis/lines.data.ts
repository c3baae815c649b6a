/**
 * The built-in crisis lines. Each was checked against stored copies of pages on the date given, not live and by no
 * provider: a person must check every number with its provider before a release. Sources are in `sources.data.ts`,
 * which the browser does not carry. What could not be confirmed is left out and said in a comment.
 *
 * Crisis Text Line: sources disagree on the Spanish keyword (HOLA or AYUDA). Lifeline (AU): its voice number was not
 * seen at a source. 988: "press 3" ended on 2025-07-17.
 */
import type { CrisisLine } from './line.js';

const CHECKED = { checkedOn: '2026-11-23', expiresOn: '2027-05-23' };

/** In the order to show them: in each country what answers a crisis first, then what sends help. */
export const CRISIS_LINES: readonly CrisisLine[] = [
  {
    id: 'us-988', country: 'US', use: 'strip',
    name: '988 Suicide & Crisis Lifeline',
    about: 'any mental-health or suicidal crisis, or worry about someone',
    hours: '24/7',
    channels: [
      { kind: 'voice', number: '988', dial: '988', languages: ['en'] },
      { kind: 'voice', number: '988', dial: '988', press: '2', languages: ['es'] },
      { kind: 'text', number: '988', dial: '988', languages: ['en'] },
      { kind: 'text', number: '988', dial: '988', keyword: 'AYUDA', languages: ['es'] },
      { kind: 'chat', url: 'https://988lifeline.org/chat/', languages: ['en', 'es'] },
      { kind: 'videophone', number: '988', languages: ['ase'], label: 'Deaf and hard of hearing callers; also ASL Now on the website' },
    ],
    url: 'https://988lifeline.org/',
    note: 'If a life is at risk, 988 may send help, sometimes police.',
    ...CHECKED,
  },
  {
    id: 'us-911', country: 'US', use: 'strip',
    name: '911 Emergency',
    about: 'life in danger now',
    hours: '24/7',
    channels: [
      { kind: 'voice', number: '911', dial: '911' },
    ],
    note: 'Police may come. A caller can ask for a Crisis Intervention Team (CIT) officer: police with extra training, not always available.',
    ...CHECKED,
  },
  {
    id: 'us-veterans', country: 'US', use: 'strip',
    name: 'Veterans Crisis Line',
    about: 'veterans, service members and those who care for them',
    hours: '24/7',
    channels: [
      { kind: 'voice', number: '988', dial: '988', press: '1', languages: ['en'] },
      { kind: 'text', number: '838255', dial: '838255', languages: ['en'] },
      { kind: 'chat', url: 'https://www.veteranscrisisline.net/get-help-now/chat/', languages: ['en'] },
    ],
    url: 'https://www.veteranscrisisline.net/',
    ...CHECKED,
  },
  {
    id: 'us-crisis-text-line', country: 'US', use: 'strip',
    name: 'Crisis Text Line',
    about: 'any crisis, by text',
    hours: '24/7',
    channels: [
      { kind: 'text', number: '741741', dial: '741741', keyword: 'HOME', languages: ['en'] },
    ],
    url: 'https://www.crisistextline.org/',
    ...CHECKED,
  },
  {
    id: 'us-domestic-violence', country: 'US', use: 'strip',
    name: 'National Domestic Violence Hotline',
    about: 'being hurt or controlled by a partner',
    hours: '24/7',
    channels: [
      { kind: 'voice', number: '1-800-799-7233', dial: '+18007997233' },
      { kind: 'text', number: '88788', dial: '88788', keyword: 'START' },
      { kind: 'tty', number: '1-800-787-3224', dial: '+18007873224' },
      { kind: 'chat', url: 'https://www.thehotline.org/' },
    ],
    url: 'https://www.thehotline.org/',
    ...CHECKED,
  },
  {
    id: 'us-sexual-assault', country: 'US', use: 'strip',
    name: 'National Sexual Assault Hotline (RAINN)',
    about: 'sexual assault',
    hours: '24/7',
    channels: [
      { kind: 'voice', number: '1-800-656-4673', dial: '+18006564673', languages: ['en', 'es'] },
    ],
    ...CHECKED,
  },
  {
    id: 'us-trevor', country: 'US', use: 'strip',
    name: 'The Trevor Project',
    about: 'LGBTQ+ young people in crisis',
    hours: '24/7',
    channels: [
      { kind: 'voice', number: '1-866-488-7386', dial: '+18664887386' },
      { kind: 'text', number: '678-678', dial: '678678', keyword: 'START' },
      { kind: 'chat', url: 'https://www.thetrevorproject.org/get-help/' },
    ],
    url: 'https://www.thetrevorproject.org/get-help/',
    ...CHECKED,
  },
  {
    id: 'us-childhelp', country: 'US', use: 'strip',
    name: 'Childhelp National Child Abuse Hotline',
    about: 'a child being hurt',
    hours: '24/7',
    channels: [
      { kind: 'voice', number: '1-800-422-4453', dial: '+18004224453' },
      { kind: 'text', number: '1-800-422-4453', dial: '+18004224453' },
    ],
    ...CHECKED,
  },
  {
    id: 'us-stronghearts', country: 'US', use: 'support',
    name: 'StrongHearts Native Helpline',
    about: 'domestic and sexual violence, for Native Americans and Alaska Natives',
    hours: '24/7',
    channels: [
      { kind: 'voice', number: '1-844-762-8483', dial: '+18447628483' },
    ],
    ...CHECKED,
  },
  {
    id: 'us-trans-lifeline', country: 'US', use: 'support',
    name: 'Trans Lifeline',
    about: 'peer support for trans people',
    hours: 'Mon-Fri 10 a.m.-6 p.m. Pacific',
    channels: [
      { kind: 'voice', number: '1-877-565-8860', dial: '+18775658860', languages: ['en'] },
      { kind: 'voice', number: '1-877-565-8860', dial: '+18775658860', press: '2', languages: ['es'] },
    ],
    url: 'https://translifeline.org/',
    note: 'Not around the clock. Does not call emergency services without consent.',
    ...CHECKED,
  },
  {
    id: 'us-disaster-distress', country: 'US', use: 'support',
    name: 'Disaster Distress Helpline',
    about: 'distress after a disaster',
    hours: '24/7',
    channels: [
      { kind: 'voice', number: '1-800-985-5990', dial: '+18009855990' },
      { kind: 'text', number: '1-800-985-5990', dial: '+18009855990' },
    ],
    ...CHECKED,
  },
  {
    id: 'us-maternal', country: 'US', use: 'support',
    name: 'National Maternal Mental Health Hotline',
    about: 'pregnancy and new parents (support; says that it is not a crisis line)',
    hours: '24/7',
    channels: [
      { kind: 'voice', number: '1-833-852-6262', dial: '+18338526262' },
      { kind: 'text', number: '1-833-852-6262', dial: '+18338526262' },
    ],
    ...CHECKED,
  },
  {
    id: 'us-samhsa', country: 'US', use: 'support',
    name: 'SAMHSA National Helpline',
    about: 'finding treatment for mental health or substance use (referral, not counselling)',
    hours: '24/7',
    channels: [
      { kind: 'voice', number: '1-800-662-4357', dial: '+18006624357' },
      { kind: 'tty', number: '1-800-487-4889', dial: '+18004874889' },
      { kind: 'text', number: '435748', dial: '435748', keyword: 'your ZIP code' },
    ],
    ...CHECKED,
  },
  {
    id: 'us-poison', country: 'US', use: 'support',
    name: 'Poison Help',
    about: 'poisoning or overdose advice (if someone has collapsed or is not breathing: 911)',
    hours: '24/7',
    channels: [
      { kind: 'voice', number: '1-800-222-1222', dial: '+18002221222' },
    ],
    ...CHECKED,
  },
  {
    id: 'us-211', country: 'US', use: 'support',
    name: '211',
    about: 'food, housing, bills and local services',
    channels: [
      { kind: 'voice', number: '211', dial: '211' },
    ],
    url: 'https://www.211.org/',
    note: 'Hours differ by place.',
    ...CHECKED,
  },
  {
    id: 'ca-988', country: 'CA', use: 'strip',
    name: '9-8-8 Suicide Crisis Helpline',
    about: 'thinking about suicide, or worried about someone',
    hours: '24/7',
    channels: [
      { kind: 'voice', number: '988', dial: '988', languages: ['en', 'fr'] },
      { kind: 'text', number: '988', dial: '988', languages: ['en', 'fr'] },
    ],
    url: 'https://988.ca/',
    ...CHECKED,
  },
  {
    id: 'ca-911', country: 'CA', use: 'strip',
    name: '911 Emergency',
    about: 'life in danger now',
    hours: '24/7',
    channels: [
      { kind: 'voice', number: '911', dial: '911' },
    ],
    ...CHECKED,
  },
  {
    id: 'gb-samaritans', country: 'GB', use: 'strip',
    name: 'Samaritans',
    about: 'someone to talk to, day or night',
    hours: '24/7',
    channels: [
      { kind: 'voice', number: '116 123', dial: '116123' },
    ],
    url: 'https://www.samaritans.org/',
    ...CHECKED,
  },
  {
    id: 'gb-999', country: 'GB', use: 'strip',
    name: '999 Emergency',
    about: 'life in danger now',
    hours: '24/7',
    channels: [
      { kind: 'voice', number: '999', dial: '999' },
    ],
    ...CHECKED,
  },
  {
    id: 'au-lifeline', country: 'AU', use: 'strip',
    name: 'Lifeline',
    about: 'crisis support',
    hours: '24/7',
    channels: [
      { kind: 'text', number: '0477 13 11 14', dial: '+61477131114' },
    ],
    url: 'https://www.lifeline.org.au/',
    ...CHECKED,
  },
  {
    id: 'nz-1737', country: 'NZ', use: 'strip',
    name: '1737 Need to talk?',
    about: 'talk to a trained counsellor',
    hours: '24/7',
    channels: [
      { kind: 'voice', number: '1737', dial: '1737' },
      { kind: 'text', number: '1737', dial: '1737' },
    ],
    ...CHECKED,
  },
  {
    id: 'es-024', country: 'ES', use: 'strip',
    name: 'Línea 024',
    about: 'conducta suicida',
    hours: '24/7',
    channels: [
      { kind: 'voice', number: '024', dial: '024', languages: ['es'] },
    ],
    ...CHECKED,
  },
];
