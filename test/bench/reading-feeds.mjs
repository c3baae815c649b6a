/** Feeds as large as a big city's, in the shapes that agencies publish. Made by a seeded generator: the same bytes every time. */

export function chance(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const PLACES = ['Northside', 'Riverbend', 'St. Mary', 'Maple Grove', 'Eastgate', 'Harbor', 'Cedar Hill', 'Liberty', 'Kensington', 'Bridgeview', 'Oak Street', 'Mission', 'Sunrise', 'Good Shepherd', 'Union', 'Valley'];
const KINDS = ['Food Pantry', 'Community Health Center', 'Counseling Center', 'Emergency Shelter', 'Legal Aid Clinic', 'Recovery House', 'Family Services', 'Senior Center', 'Youth Drop-in', 'Dental Clinic', 'Peer Support', 'Crisis Walk-in Center'];
const CATEGORIES = ['Food', 'Medical', 'Mental Health', 'Shelter', 'Legal', 'Substance Abuse Treatment', 'Family Support', 'Seniors', 'Youth', 'Dental', 'Peer Support', 'Crisis Services'];
const HOURS = ['Mon-Fri 9am-5pm', 'Monday through Friday, 8:30 a.m. to 4:30 p.m.', 'Tue & Thu 10am-2pm', '24/7', 'Mon, Wed, Fri 9-12, 1-4:30pm', 'By appointment', '1st and 3rd Saturday 9am-noon', 'M-F 8-6; Sat 9-1', 'Call for hours', 'Daily 7am-7pm'];
const HORARIOS = ['De lunes a viernes de 8 a 20 horas', 'Lunes a jueves de 9:00 a 14:00 y de 16:00 a 19:00', 'Con cita previa', 'Martes y jueves de 10 a 13 h', 'Todos los días, 24 horas', 'De lunes a viernes de 9 a 14 h. Agosto cerrado'];
const SENTENCES = ['Provides groceries and hot meals to neighbors who need them, with no questions asked.', 'A counselor can see you the same day if you walk in before noon; bring a photo ID if you have one.', 'Services include individual and group therapy, medication management, and help with benefits.',
  'Families with children are given priority, and interpreters are available on request in Spanish, Vietnamese and Arabic.', 'Free of charge for residents of the county; others pay on a sliding scale according to income.', 'Call ahead during holidays, because hours may vary.', 'Staff will help you find housing, apply for food assistance, and replace lost documents.',
  'The entrance with a ramp is on the north side of the building, next to the parking lot.', 'Veterans and their families are welcome; no discharge papers are needed for a first visit.'];
const FRASES = ['Ofrece atención sanitaria a las personas empadronadas en el distrito, con cita o por urgencia.', 'El equipo está formado por médicos, enfermería y trabajo social, y atiende en varios idiomas.', 'Hay plazas de aparcamiento reservadas y el acceso es adaptado para sillas de ruedas.', 'Para pedir cita llame por teléfono o acuda al mostrador con su tarjeta sanitaria.'];

const quote = (cell, delimiter) => /["\n\r]/.test(cell) || cell.includes(delimiter) ? `"${cell.replaceAll('"', '""')}"` : cell;
const write = (rows, delimiter = ',') => rows.map((row) => row.map((cell) => quote(String(cell), delimiter)).join(delimiter)).join('\r\n');

function records(count, seed) {
  const next = chance(seed), whole = (below) => Math.floor(next() * below), one = (list) => list[whole(list.length)];
  const two = (n) => String(n).padStart(2, '0');
  return Array.from({ length: count }, (_, index) => {
    const kind = whole(KINDS.length), digits = () => `${215 + whole(50)}-${two(20 + whole(70))}${whole(10)}-${two(whole(100))}${two(whole(100))}`;
    return {
      id: `R${10_000 + index}`, name: `${one(PLACES)} ${KINDS[kind]}${index % 7 ? ` ${1 + whole(900)}` : ''}`, organization: `${one(PLACES)} ${one(['Ministries', 'Health System', 'Foundation', 'County Services'])}`,
      category: [CATEGORIES[kind], ...(next() < 0.3 ? [one(CATEGORIES)] : [])].join('; '), street: `${1 + whole(9000)} ${one(['Main', 'Market', 'Spring Garden', 'Broad', 'Lehigh', 'Frankford'])} ${one(['St', 'Ave', 'Blvd'])}`,
      city: one(['Philadelphia', 'Camden', 'Chester', 'Norristown']), state: 'PA', zip: `19${two(whole(100))}${whole(10)}`, phone: next() < 0.15 ? `${digits()} / ${digits()} ext. ${whole(400)}` : digits(), fax: next() < 0.3 ? digits() : '',
      url: next() < 0.7 ? `https://www.example.org/${index}` : '', email: next() < 0.4 ? `info${index}@example.org` : '', hours: one(HOURS), horario: one(HORARIOS),
      latitude: (39.9 + next() / 5).toFixed(6), longitude: (-75.3 + next() / 5).toFixed(6), next, whole, one,
      text: (sentences, least, most) => Array.from({ length: least + whole(most - least + 1) }, () => one(sentences)).join(' '),
    };
  });
}

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** Name of the shape -> CSV text of so many rows. */
export const FEEDS = {
  'plain headers': (count) => write([['ID', 'Name', 'Organization', 'Category', 'Address', 'City', 'State', 'Zip', 'Phone', 'Website', 'Email', 'Hours', 'Latitude', 'Longitude', 'Description'],
    ...records(count, 1).map((r) => [r.id, r.name, r.organization, r.category, r.street, r.city, r.state, r.zip, r.phone, r.url, r.email, r.hours, r.latitude, r.longitude, r.text(SENTENCES, 1, 3)])]),
  'weekday columns': (count) => write([['StationNo', 'Facility Name', 'Facility Type', 'Physical Street', 'Physical City', 'ST', 'ZIP4', 'Main Phone', 'Fax No.', 'AFTERHOURSPHONE', 'LAT', 'LON', ...DAYS, 'Hours Notes', 'LastUpdated'],
    ...records(count, 2).map((r) => [r.id, r.name, r.category, r.street, r.city, r.state, r.zip, r.phone, r.fax, r.fax, r.latitude, r.longitude,
      ...DAYS.map((_, day) => day > 4 ? r.one(['-', 'Closed', '900AM-1200PM']) : r.one(['800AM-430PM', '730AM-600PM', '24/7'])), r.next() < 0.2 ? 'Call ahead on holidays' : '', '3/5/2026'])]),
  'long descriptions': (count) => write([['Program ID', 'Program Name', 'Agency', 'Service Category', 'Program Description', 'Eligibility Requirements', 'Languages Spoken', 'Fees', 'Site Address', 'Telephone Number', 'Web Page', 'Hours of Operation', 'Date Verified'],
    ...records(count, 3).map((r) => [r.id, r.name, r.organization, r.category, r.text(SENTENCES, 8, 20), r.text(SENTENCES, 1, 2), r.one(['English', 'English, Spanish', 'English; Spanish; Vietnamese']), r.one(['Free', 'Sliding scale', '$20 per visit', '']),
      `${r.street}, ${r.city}, PA ${r.zip}`, r.phone, r.url, r.hours, r.one(['2026-01-12', '3/9/2026', 'March 2, 2026'])])]),
  'Spanish, semicolons': (count) => write([['PK', 'NOMBRE', 'DESCRIPCION-ENTIDAD', 'HORARIO', 'TRANSPORTE', 'DESCRIPCION', 'CONTENT-URL', 'NOMBRE-VIA', 'LOCALIDAD', 'PROVINCIA', 'CODIGO-POSTAL', 'LATITUD', 'LONGITUD', 'TELEFONO', 'EMAIL', 'TIPO'],
    ...records(count, 4).map((r) => [r.id, r.name, r.text(FRASES, 1, 4), r.horario, 'Metro: línea 1. Bus: 10, 14', r.text(FRASES, 1, 3), r.url, r.street, 'Madrid', 'MADRID', `280${r.zip.slice(3)}`, r.latitude, r.longitude, r.phone, r.email, r.category])], ';'),
};
