/**
 * English of the first path, the table every other language is measured by: its keys are the keys.
 * `{name}` is replaced; `{count|one form|other form}` is chosen by the language's plural rules
 * (forms in the order of `Intl.PluralRules` categories the language has: zero one two few many other).
 * What a first page does without is in rest.en.ts.
 * Words: plain, warm, person-first, grade 8 at most.
 */

export const en = {
  // Crisis strip. The sentences of 988 and 911 stand word for word in the host's static markup too.
  crisisTitle: 'Crisis lines',
  line988: 'call or text, any time',
  line988Spanish: 'Español: oprima 2 o envíe AYUDA al 988',
  line911: 'Life in danger now:',
  line911Police: 'Police may come. Where there is one, you can ask for an officer trained for mental-health crises (CIT).',
  call: 'Call {number}',
  callExtension: 'Call {number}, extension {extension}',
  textNumber: 'Text {number}',
  textKeyword: 'Text {keyword} to {number}',
  // Quick exit
  exit: 'Leave this page',
  exitHelp: 'Press Shift 3 times to leave. This does not erase your browsing history.',
  exiting: 'Leaving this page',
  exitPresses: 'One more press of Shift to leave',
  // Search
  doorsTitle: 'What do you need?',
  searchLabel: 'Search for help',
  searchHint: 'A name, a need or a place',
  searchClear: 'Clear search',
  near: 'Near you',
  filters: 'Filters',
  // Results
  results: '{count|1 result|{count} results}',
  resultsAtLeast: 'More than {count} results',
  resultsNone: 'No results',
  sort: 'Sort by',
  sortRelevance: 'Best match',
  sortDistance: 'Distance',
  sortName: 'Name',
  showMore: 'Show more',
  showing: 'Showing {shown} of {count}',
  showMap: 'Map',
  showList: 'List',
  loading: 'Loading the list of services…',
  failed: 'The list of services did not load.',
  retry: 'Try again',
  // Card
  phoneMissing: 'Phone number not listed',
  phoneUndialable: 'Phone, as listed: {number}',
  reachedBy: 'Reach it {how}',
  // Foot
  disclaimer: 'Not an emergency service. A listing is not an endorsement.',
  dataFrom: 'Data: {sources}.',
  // The doors
  'category:talk': 'Someone to talk to',
  'category:come': 'Someone to come to you',
  'category:go': 'A safe place to go',
  'category:care': 'Ongoing help',
  'category:needs': 'Food, shelter, legal and daily needs',
} as const;
