import assert from 'node:assert/strict';
import { test } from 'node:test';
import { looksConfidential, type Described } from '../../src/model/confidential.js';

type Row = [name: string, category: string, description: string, more?: Partial<Described>];

const SHELTERS: Row[] = [
  ['Women Against Abuse, Inc.', 'Emergency Shelter', 'Women Against Abuse’s two 24-hour emergency safe havens provide free services to women and children who are victims of domestic violence. Services include: Up to 90 days of shelter, Case management, Individual and group counseling. If you need emergency housing because of a domestic violence situation, please call the 24/7 Philadelphia Domestic Violence Hotline.'],
  ['Harbor House', 'Domestic Violence', ''],
  ['Laurel House', 'Domestic violence', 'Serving survivors since 1980.'],
  ['YWCA', 'Shelter', 'Emergency shelter for battered women and their children.'],
  ['Safe Passage', 'domestic violence', 'A safe house for people leaving abusive relationships.'],
  ['Hope Center', 'Housing', 'Transitional housing for survivors of intimate partner violence.'],
  ['New Beginnings', 'Domestic violence', '24-hour hotline, counseling, legal advocacy and a 30-bed shelter.'],
  ['Freedom Place', 'Shelter', 'Residential program for victims of human trafficking.'],
  ['Esperanza', 'Housing', 'Beds for women and children escaping violence at home. Our address is confidential.'],
  ['The Nest', 'Youth services', 'A home in a confidential location for teens.'],
  ['Family Shelter', 'Shelter', '', { eligibility: 'Victims of domestic violence and their children' }],
  ['Emergency Shelter', 'Shelter', 'Safe place for families.', { serves: ['Domestic violence survivors'] }],
  ['DV Shelter of Lake County', 'Other', ''],
  ['Ama House', 'Domestic abuse services', ''],
  ['Casa Esperanza', 'Refugio', 'Casa de acogida para mujeres víctimas de violencia de género.'],
  ['Hogar Nuevo', 'Alojamiento', 'Alojamiento temporal para mujeres maltratadas y sus hijos.'],
  ['Centro de la Mujer', 'Violencia doméstica', 'Refugio las 24 horas para sobrevivientes.'],
  ['Punto Mujer', 'Servicios sociales', 'Atención a mujeres. La dirección es confidencial.'],
  ['Casa Segura', 'Violencia familiar', ''],
  ['Sojourner', 'Shelter', 'Women and children fleeing abuse can stay up to 60 days. Family violence program.'],
  ['YWCA', 'Women', 'Location of the shelter is confidential.'], ['Daybreak', 'Youth', 'Address withheld.'], ['Hannah House', 'Housing', 'For mothers. Do not publish the address.'],
  ['Les Lilas', 'Hébergement', 'Pour femmes victimes de violences conjugales.'], ['Maison Louise', 'Femmes', 'Adresse tenue secrète.'], ['Foyer Soleil', 'Violences faites aux femmes', ''],
];

const PUBLIC: Row[] = [
  ['Women Against Abuse, Inc.', 'Legal', 'The Legal Center offers free legal advocacy and representation for both males and females dealing with relationship violence-related legal matters, including: Protection From Abuse (PFA), Child Custody and Child Support, Safety Planning, Court Accompaniment.'],
  ['National Domestic Violence Hotline', 'Hotline', 'Call for help, safety planning and referrals to shelters.'],
  ['Domestic Violence Legal Clinic', 'Legal', 'Protective orders. We can help with shelter referrals.'],
  ['Family Justice Center', 'Domestic violence', 'Walk in to see a counselor, an advocate or a detective. Counseling, legal help and court accompaniment.'],
  ['Lutheran Settlement House', 'Counseling', 'Bilingual domestic violence counseling. Referrals to emergency shelter.'],
  ['Women Organized Against Rape', 'Counseling', 'Counseling for survivors of sexual violence; 24-hour hotline.'],
  ['Coalition Against Domestic Violence', 'Advocacy', 'Training and prevention education for member shelters.'],
  ['District Attorney', 'Legal', 'Victim services office for victims of domestic violence.'],
  ['City Homeless Shelter', 'Emergency Shelter', 'Beds for single men. First come, first served.'],
  ['My Brother’s House', 'Emergency Shelter', ''],
  ['Rescue Mission', 'Emergency Shelter', 'Serves the homeless, the needy, and those experiencing substance abuse and addiction.'],
  ['Covenant House', 'Emergency Shelter', 'We serve runaway, homeless and trafficked youth throughout the Philadelphia metropolitan area.'],
  ['Animal Shelter', 'Pets', 'Adopt a dog. Report animal abuse.'],
  ['Recovery House', 'Residential', 'Residential treatment for substance abuse. Sober living in a confidential, supportive setting.'],
  ['County Mental Health', 'Outpatient', 'Confidential services. All calls are confidential.'],
  ['Línea de Ayuda', 'Línea', 'Línea de ayuda para víctimas de violencia doméstica. Remisión a refugios.'],
  ['Oficina de Asesoría Jurídica', 'Legal', 'Asesoría legal para mujeres víctimas de violencia de género.'],
  ['Habitat for Humanity', 'Housing', 'Affordable homes for families.'],
  ['Haven Books', 'Education', 'A library.'], ['Point écoute', 'Aide juridique', 'Permanence juridique pour femmes victimes de violences.'], ['Foyer Martin', 'Hébergement', 'Pour jeunes travailleurs.'],
];

const described = ([name, label, description, more]: Row): Described => ({ name, categories: [{ label }], ...(description ? { description } : {}), ...more });

for (const row of SHELTERS) test(`withheld: ${row[0]} (${row[1]})`, () => assert.equal(looksConfidential(described(row)), true));
for (const row of PUBLIC) test(`public: ${row[0]} (${row[1]})`, () => assert.equal(looksConfidential(described(row)), false));
