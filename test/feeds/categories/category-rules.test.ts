import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createCategorise } from '../../../src/feeds/categories/categorise.js';

const LABELS: Readonly<Record<string, string | undefined>> = {
  'Animal Shelter': undefined, 'Animal shelters and pet adoption': undefined, 'Pet Food Pantry': undefined, 'Dog and Cat Shelter': undefined, 'Albergue de animales': undefined, 'Refugio de mascotas': undefined,
  'Bus Shelter': undefined, 'Picnic Shelter': undefined, 'Food Safety': undefined, 'Food Truck': undefined, 'Medical Examiner': undefined, 'Medical Marijuana Dispensary': undefined, 'Legal Notices': undefined,
  'Pet-friendly shelter': 'shelter', 'Shelters that accept pets': 'shelter', 'Refugio con mascotas': 'shelter', 'Animal Assisted Therapy': 'outpatient-mental-health',
  'Cathedral food pantry': 'food', 'Storm damage legal help': 'legal', 'Family Shelter': 'shelter', 'Emergency Shelters': 'shelter', 'Food Assistance': 'food',
  'Rape Crisis Center': undefined, 'Family Crisis Center': undefined, 'Housing Stabilization Services': 'housing', 'Crisis Stabilization Unit': 'crisis-stabilization', 'Rent Stabilization': undefined,
  'Legal Helpline': 'legal', 'Tenant hotline': undefined, 'Food Hotline': 'food', 'Youth Hotline': 'crisis-line', 'Suicide Hotline': 'crisis-line', 'Suicide Prevention': 'crisis-line', 'Suicide Loss Support Group': 'peer-support', 'Suicide prevention training': undefined,
  'Medication Disposal': undefined, 'Medical Transportation': undefined, 'Food Stamps': 'benefits', 'SNAP': 'benefits', 'Nutrition Education': undefined, 'Nutrition': 'food',
  // Advice and treatment of other kinds, and the end of a path.
  'Legal Counseling': 'legal', 'Housing Counseling': 'housing', 'Career Counseling': 'employment', 'Financial counseling': 'benefits', 'Credit Counseling': undefined, 'Genetic Counseling': undefined, 'Family Counseling': 'outpatient-mental-health',
  'Physical Therapy': undefined, 'Speech/Language Therapy': undefined, 'Group Therapy': 'outpatient-mental-health', 'Walk-in Crisis Center': 'crisis-walk-in', 'Crisis Center': 'crisis-stabilization',
  'Substance Use > Peer Support': 'peer-support', 'Health > Mental Health > Crisis line': 'crisis-line', 'Food > Other': 'food', 'OTP': 'opioid-medication', 'Other': undefined, 'Aide juridique': 'legal',
};

test('a label with a word for help that means nothing a person in need can use has no category', async () => {
  const categorise = await createCategorise(Object.keys(LABELS));
  for (const [label, id] of Object.entries(LABELS)) assert.equal(categorise(label).categories[0]?.id, id, label);
});
