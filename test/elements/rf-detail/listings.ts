/** Listings that say everything, nothing, and what must not be said. */
import type { Resource } from '../../../src/model/resource.js';

export const full: Resource = {
  id: 'full', name: 'West Philadelphia Community Mobile Crisis Response Team', organization: 'Department of Behavioral Health and Intellectual disAbility Services',
  description: 'A team comes to where you are.\nIt stays until you are safe.',
  categories: [{ id: 'mobile-crisis', label: 'mobile crisis team' }, { label: 'Suicide prevention' }],
  phones: [
    { kind: 'voice', number: '215-555-0100', dial: '+12155550100', extension: '42', press: '2', label: 'after hours', languages: ['es'], hoursText: '5 PM to 8 AM' },
    { kind: 'text', number: '741741', dial: '741741', keyword: 'HOME' },
    { kind: 'voice', number: '988', dial: '988' },
    { kind: 'tty', number: '215-555-0111', dial: '+12155550111' },
    { kind: 'voice', number: '215-686-7150/52' },
    { kind: 'fax', number: '215-555-0122', dial: '+12155550122' },
    { kind: 'chat', url: 'https://chat.example.org/start' },
    { kind: 'videophone', number: '215-555-0133', dial: '+12155550133' },
  ],
  url: 'https://www.example.org/help/a-long-address-that-has-to-wrap-somewhere', email: 'help@example.org',
  place: { address: '3119 Spring Garden St', locality: 'Philadelphia', region: 'PA', postalCode: '19104', latitude: 39.9636, longitude: -75.1883 },
  schedules: [
    { byday: ['MO', 'TU', 'WE', 'TH'], opensAt: '09:00', closesAt: '17:00' },
    { byday: ['FR'], opensAt: '20:00', closesAt: '02:00' },
    { byday: ['SA'], state: 'unknown' },
  ],
  hoursAre: 'complete', hoursText: 'Mon-Thu 9-5, Fri 8PM-2AM, Sat varies', timeZone: 'America/New_York',
  languages: [{ code: 'en', mode: 'spoken' }, { code: 'vi', mode: 'interpreter' }, { code: 'ht', mode: 'unknown' }],
  cost: 'Sliding scale', free: false, eligibility: 'Anyone; you can call for a relative', serves: ['Women', 'Families'],
  responders: ['clinician', 'peer'], policeMayCome: 'if-danger', policeNote: 'Police are asked only if there is a weapon.', reachedBy: 'through 988',
  coverage: { text: 'West and Southwest Philadelphia', postalCodes: ['19104', '19143'] }, virtual: false,
  accessibility: 'Ramp at the side door', accessible: true, alert: 'Moving in January.', status: 'temporarily closed', assuredDate: '2025-03-03',
  source: {
    name: 'City of Philadelphia', url: 'https://www.phila.gov/services', seenOn: '2026-08', row: 12, links: ['https://whyy.org/articles/x', 'javascript:alert(1)'],
    notes: ['The provider changed in 2025.'], disagreements: [{ field: 'address', says: '53rd and Cedar (WHYY) against South 54th and Cedar (Inquirer).' }],
  },
  language: 'en',
};

export const bare: Resource = { id: 'bare', name: 'Warm place', categories: [{ id: 'warmline', label: 'Warmline' }], phones: [] };

/** As a careless source might hand it over: marked confidential, its place still in it. */
export const confidential: Resource = {
  id: 'safe-house', name: 'A Safe House', confidential: true, categories: [{ id: 'domestic-violence', label: 'Shelter' }],
  phones: [{ kind: 'voice', number: '215-555-0199', dial: '+12155550199' }], locationId: 'loc-7',
  place: { address: '12 Hidden Lane', locality: 'Philadelphia', region: 'PA', postalCode: '19199', latitude: 39.912345, longitude: -75.154321 },
  coverage: { text: 'Citywide', postalCodes: ['19199'] },
  source: { name: 'City', disagreements: [{ field: 'address', says: '12 Hidden Lane or 14 Hidden Lane' }] },
};
