// The SDK alone: it reads the spreadsheet, searches it and works out opening hours. Every element below is this page's own.
import { openDirectory, openStatus } from '/dist/sdk.js';

const words = document.querySelector('#words');
const count = document.querySelector('#count');
const crisis = document.querySelector('#crisis');
const listing = document.querySelector('#listing');

/** One element with text. Text from a feed is only ever text. */
function element(name, text = '', attributes = {}) {
  const made = document.createElement(name);
  made.textContent = text;
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}

function hoursLine(resource) {
  const { state } = openStatus(resource, new Date());
  if (state === 'open') return 'Open now';
  if (state === 'closed') return 'Closed now';
  return resource.hoursText ? `Hours, as listed: ${resource.hoursText}` : 'Hours not listed: call first';
}

function listItem({ resource }) {
  const item = element('li');
  item.append(element('h3', resource.name, { dir: 'auto' }));
  item.append(element('p', resource.categories.map(category => category.label).join(', '), { dir: 'auto' }));
  item.append(element('p', hoursLine(resource), { dir: 'auto' }));
  const phone = resource.phones.find(each => each.kind === 'voice' && each.dial);
  const line = element('p', 'Old example data, do not call: ');
  line.append(phone ? element('bdi', phone.number ?? phone.dial) : 'number not listed');
  item.append(line);
  return item;
}

async function show(directory) {
  const text = words.value.trim();
  const page = await directory.search(text ? { text, limit: 10 } : { limit: 10 });
  crisis.hidden = page.crisis === undefined;
  listing.replaceChildren(...page.items.map(listItem));
  count.textContent = `${page.total.value} services, the first ${page.items.length} shown`;
}

try {
  const feed = new URL('../data/philadelphia/community-services.csv', import.meta.url);
  const directory = await openDirectory(feed, { timeZone: 'America/New_York' });
  words.addEventListener('input', () => show(directory));
  document.querySelector('#search').addEventListener('submit', event => event.preventDefault());
  await show(directory);
} catch (error) {
  // Every failure of the SDK is a FinderError with a code that does not change.
  count.textContent = `The list did not load (${error.code ?? 'unknown'}).`;
}
