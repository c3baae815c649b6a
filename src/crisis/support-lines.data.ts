/** Built-in lines that are listed after the strip: support, referral and advice. Checked as in `lines.data.ts`. */
import type { LineData } from './lines.data.js';

export const SUPPORT_LINES: readonly LineData[] = [
  {
    id: 'us-stronghearts', country: 'US', use: 'support',
    name: 'StrongHearts Native Helpline',
    about: 'domestic and sexual violence, for Native Americans and Alaska Natives',
    hours: '24/7',
    channels: [
      { kind: 'voice', number: '1-844-762-8483', dial: '+18447628483' },
    ],
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
  },
  {
    id: 'us-poison', country: 'US', use: 'support',
    name: 'Poison Help',
    about: 'poisoning or overdose advice (if someone has collapsed or is not breathing: 911)',
    hours: '24/7',
    channels: [
      { kind: 'voice', number: '1-800-222-1222', dial: '+18002221222' },
    ],
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
  },
];
