/**
 * The built-in crisis lines of the strip. Each was checked against stored copies of pages on the date given, not live and by no
 * provider: a person must check every number with its provider before a release. Sources are in `sources.data.ts`,
 * and lines that are not
 * shown in the strip in `support-lines.data.ts`; the browser carries neither. What could not be confirmed is left out and said in a comment.
 *
 * Crisis Text Line: sources disagree on the Spanish keyword (HOLA or AYUDA). Lifeline (AU): its voice number was not
 * seen at a source. 988: "press 3" ended on 2025-07-17.
 */
import type { CrisisLine } from './line.js';

export type LineData = Omit<CrisisLine, 'checkedOn' | 'expiresOn' | 'sources' | 'expired'>;

/** The day every built-in line was checked, and the day after which it warns the host. */
export const CHECKED_ON = '2026-11-23';
export const EXPIRES_ON = '2027-05-23';

/** In the order to show them: in each country what answers a crisis first, then what sends help. */
export const STRIP_LINES: readonly LineData[] = [
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
  },
  {
    id: 'us-sexual-assault', country: 'US', use: 'strip',
    name: 'National Sexual Assault Hotline (RAINN)',
    about: 'sexual assault',
    hours: '24/7',
    channels: [
      { kind: 'voice', number: '1-800-656-4673', dial: '+18006564673', languages: ['en', 'es'] },
    ],
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
  },
  {
    id: 'ca-911', country: 'CA', use: 'strip',
    name: '911 Emergency',
    about: 'life in danger now',
    hours: '24/7',
    channels: [
      { kind: 'voice', number: '911', dial: '911' },
    ],
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
  },
  {
    id: 'gb-999', country: 'GB', use: 'strip',
    name: '999 Emergency',
    about: 'life in danger now',
    hours: '24/7',
    channels: [
      { kind: 'voice', number: '999', dial: '999' },
    ],
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
  },
  {
    id: 'es-024', country: 'ES', use: 'strip',
    name: 'Línea 024',
    about: 'conducta suicida',
    hours: '24/7',
    channels: [
      { kind: 'voice', number: '024', dial: '024', languages: ['es'] },
    ],
  },
];
