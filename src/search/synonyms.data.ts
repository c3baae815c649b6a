/**
 * Words people use -> what the directory calls it. A small starter for a city's doors; a host adds to it.
 * By category id, phrases apart by commas. English and Spanish stand together, since a resident may use either.
 */
const PHRASES: Readonly<Record<string, string>> = {
  'crisis-line': 'suicide hotline, helpline, emergency line, línea de ayuda, suicidio',
  'text-chat': 'texting, sms, online chat, mensajes',
  'warmline': 'lonely, someone to talk to, listen, soledad, hablar con alguien',
  'family-help': 'parents, relatives, caregivers, familia, padres, cuidadores',
  'information': '211, directions, referral, información',
  'mobile-crisis': 'come to me, outreach, home visit, a domicilio',
  'crisis-walk-in': 'walk in, no appointment, sin cita',
  'psychiatric-emergency': 'breakdown, psychosis, psicosis',
  'emergency-room': 'er, emergency department, hospital, urgencias',
  'detox': 'detox, withdrawal, sober, get clean, desintoxicación',
  'outpatient-mental-health': 'therapist, therapy, counselor, counseling, shrink, psychologist, psychiatrist, depression, anxiety, terapia, terapeuta, psicólogo, consejero, depresión, ansiedad',
  'medication': 'pills, meds, refill, prescription, pharmacy, pastillas, receta, farmacia',
  'peer-support': 'support group, aa, na, recovery group, grupo de apoyo',
  'case-management': 'case worker, social worker, trabajador social',
  'substance-use-outpatient': 'rehab, addiction, drugs, alcohol, drinking, adicción, drogas, rehabilitación',
  'substance-use-residential': 'rehab, sober living, addiction, rehabilitación',
  'opioid-medication': 'methadone, suboxone, buprenorphine, heroin, metadona',
  'harm-reduction': 'narcan, naloxone, needle exchange, syringe, naloxona, jeringas',
  'domestic-violence': 'battered, abuse, abused, beaten, maltrato, violencia doméstica, abuso',
  'shelter': 'place to sleep, homeless, bed for tonight, nowhere to go, refuge, albergue, refugio, sin hogar, dormir',
  'drop-in': 'shower, laundry, warm up, day center, ducha, lavandería',
  'food': 'hungry, food stamps, snap, soup kitchen, pantry, meals, groceries, eat, hambre, comida, despensa, comedor, alimentos',
  'housing': 'apartment, rent, eviction, somewhere to live, vivienda, alquiler, renta, desalojo',
  'medical': 'doctor, nurse, clinic, checkup, sick, médico, doctora, clínica, enfermo',
  'dental': 'dentist, teeth, tooth, toothache, dentista, dientes, muelas',
  'legal': 'lawyer, attorney, legal aid, court, abogado, abogada, corte',
  'benefits': 'food stamps, snap, wic, welfare, medicaid, disability, beneficios, cupones, ayuda económica',
  'employment': 'job, jobs, work, training, resume, trabajo, empleo',
};

/** Category id -> words and phrases. */
export const SYNONYMS: Readonly<Record<string, readonly string[]>> =
  Object.fromEntries(Object.entries(PHRASES).map(([id, phrases]) => [id, phrases.split(', ')]));
