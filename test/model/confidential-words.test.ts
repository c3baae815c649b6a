/**
 * The ways in which agencies write it, one at a time: each row is the only evidence of its kind in the record, so a piece
 * that falls out of a pattern shows a shelter's address here, and not only in somebody's feed.
 */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksConfidential, type Described } from '../../src/model/confidential.js';

const record = (name: string, label: string, description = ''): Described => ({ name, categories: [{ label }], description });
function each(what: string, expected: boolean, phrases: readonly string[], of: (phrase: string) => Described): void {
  for (const phrase of phrases) test(`${what}: ${phrase}`, () => assert.equal(looksConfidential(of(phrase)), expected));
}

each('says itself that it is hidden', true, [
  'In a confidential, safe location.', 'A confidential and safe place.', 'At a confidential, safe, secure site.', 'An undisclosed address.', 'Our confidential shelter.',
  'The location is confidential.', 'Address: not published.', 'Our locations remain confidential.', 'The site remains undisclosed.', 'Address kept secret.', 'Addresses are kept secret.',
  'The location is "confidential".', 'The address is strictly confidential.', 'The address is not listed.',
  'Ubicación: confidencial.', 'La ubicación es confidencial.', 'Dirección secreta.', 'Domicilio reservado.', 'Lugar no divulgado.', 'Dirección no publicada.',
  'Address withheld.', 'Location: undisclosed.', 'Address not given out.', 'Location of the shelter is confidential.', 'The address for this house remains undisclosed.', 'Do not publish this address.', 'Do not share the shelter location.', 'Please do not list its address.',
  'Adresse confidentielle.', 'Lieu tenu secret.', 'L’adresse est confidentielle.', 'Adresse non divulguée.', 'Adresse non communiquée.', 'Adresse non publiée.',
], (phrase) => record('The Nest', 'Youth', phrase));

each('violence, where there is a roof', true, [
  'Spousal abuse.', 'Domestic – violence.', 'Gender based violence.', 'Family (elder) abuse.', 'Violence against women.', 'Help to leave a batterer.', 'Battered and afraid.',
  'A spouse who suffered abuse.', 'A partner who fears violence.', 'A mother facing violence.', 'Each victim of trafficking.', 'A survivor of violence.', 'Families: violence at home.',
  'Women (and children) facing violence.', 'A women’s place from violence.', 'Women who were abused.',
  'Abused women.', 'Abused – women.', 'Abused young women.', 'Abused (young) women.', 'An abusive spouse.', 'An abusive partner.', 'An abused mother.', 'An abusive relationship.', 'An abusive home.', 'An abusive situation.',
  'Human trafficking.', 'Stalking.', 'DV program.', 'IPV program.',
  'Violencia: doméstica.', 'Violencia de género.', 'Violencia (de) pareja.', 'Violencia de la pareja.', 'Violencia contra la mujer', 'Una mujer maltratada.', 'Una madre maltratada.', 'Una víctima de trata.',
  'Víctimas: maltrato.', 'Víctimas (e hijos) de maltrato.', 'Mujeres que sufren abuso.', 'Malos tratos.', 'Trata de personas.',
  'Violences conjugales.', 'Violence familiale.', 'Violences intrafamiliales.', 'Violences sexistes.', 'Violences faites aux femmes.', 'Femmes victimes de violences.', 'Femmes battues.', 'Femmes maltraitées.',
], (phrase) => record('Hope', 'Shelter', phrase));

each('a roof, where there is violence', true, [
  'Sheltering families.', 'A shelter.', 'A safehouse.', 'A safe house.', 'A safe-home.', 'A safe harbor.', 'A safe harbour.', 'Safe dwellings.', 'A refuge.', 'A haven.', 'Emergency lodging.', 'Transitional housing.',
  'Crisis housing.', 'Residential.', 'A place to stay.', 'Twelve beds.', 'A night of stay.', 'A night stay.', 'Nightly stay.', 'Up to 30 days.', 'Up to six weeks.',
  'Casa de tránsito.', 'Casas de emergencia.', 'Casa segura.', 'Un refugio.', 'Un albergue.', 'Hogar temporal', 'Hogares protegidos.', 'Piso tutelado.', 'Piso protegido.', 'Centro de emergencia.', 'Acogida.', 'Alojamiento.', 'Vivienda segura.',
  'Hébergement.', 'Un foyer.', 'Maison d’accueil.', 'Maison d’hébergement.',
], (phrase) => record('Hope', 'Domestic violence', phrase));

each('a roof that somebody else has', false, [
  'Referral to shelters.', 'Referrals to a shelter.', 'We refer to local shelters.', 'A link to emergency housing.', 'Links to emergency housing.', 'Help finding a safe house.', 'Referral to a safehouse.', 'Referral to a safe-house.', 'Referral to a refuge.',
  'Referrals – to shelters.', 'Referral to (local) shelters.', 'Access to the other area shelters.', 'Shelter referral.', 'Shelter – placement.', 'Shelter referrals.',
  'Remisión a refugios.', 'Remisiones a refugios.', 'Derivación a un refugio.', 'Derivación a una casa de acogida.', 'Referencia al albergue.', 'Remisión a la casa de acogida.', 'Remisión a los albergues.',
], (phrase) => record('Hope', 'Domestic violence', phrase));

each('the kind of an office, whose organization has beds', false, [
  'Lawyer', 'Lawyers', 'Attorney', 'Court', 'Courthouse', 'Police', 'Hotline', 'Hot line', 'Helpline', 'Help line', 'Counseling', 'Counselling', 'Counselor', 'Counsellors', 'Therapy', 'Advocacy', 'Abogado', 'Abogadas', 'Juzgado', 'Asesoría',
], (label) => record('Hope', label, 'Domestic violence. Twelve beds.'));

test('its own name or kind says what it is, whatever else it does', () => {
  assert.equal(looksConfidential(record('Family Shelter and Counseling', 'Domestic violence')), true);
  assert.equal(looksConfidential(record('Hope', 'Shelter and counseling', 'Domestic violence.')), true);
  assert.equal(looksConfidential({ name: 'Hope', categories: [{ id: 'emergency-housing' } as Described['categories'][number]], description: 'Domestic violence.' }), true, 'the kind as an id alone');
  assert.equal(looksConfidential(record('Legal Aid', 'Domestic violence', 'Twelve beds.')), false, 'an office by its name alone');
});

test('where nothing says what it is, the name decides', () => {
  assert.equal(looksConfidential(record('Harbor of Hope', 'Domestic violence')), true);
  assert.equal(looksConfidential(record('Harbour of Hope', 'Domestic violence', 'Since 1980.')), true);
  assert.equal(looksConfidential(record('Project Hope', 'Domestic violence', 'Walk in to talk.')), false);
  assert.equal(looksConfidential(record('Harbor of Hope', 'Domestic violence', 'Counseling.')), false);
});
