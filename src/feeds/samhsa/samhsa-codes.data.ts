/**
 * SAMHSA's service codes by what they say to a resident, with the code table's own names (public domain). Its
 * descriptions are not here: two of them repeat a third's text by mistake. The codes of the substance use directory
 * stand after those of the mental health one.
 */
/** Codes that are a category of the project. */
export const CATEGORY_CODES = {
  'mobile-crisis': 'PEOFF',
  'crisis-walk-in': 'WI',
  'psychiatric-emergency': 'PEON',
  detox: 'DT OD RD HID',
  'outpatient-mental-health': 'OP OMH CMHC CBHC MHC',
  telehealth: 'TELE',
  'peer-support': 'PEER',
  'case-management': 'ACT ICM CM',
  'day-treatment': 'PHDT PH',
  'residential-mental-health': 'RES RTCA RTCC',
  inpatient: 'PSY IPSY HI SHP',
  'substance-use-outpatient': 'OIT ORT ODT',
  'opioid-medication': 'OTP OMB MU BU NU',
  'substance-use-residential': 'RL RS HH',
  housing: 'HS SH',
} as const;

/** What kind of care or facility it is. */
export const KINDS: Readonly<Record<string, string>> = {
  HI: 'Hospital inpatient/24-hour hospital inpatient', OP: 'Outpatient', PHDT: 'Partial hospitalization/day treatment',
  RES: 'Residential/24-hour residential', CMHC: 'Community mental health center', CBHC: 'Certified Community Behavioral Health Clinic',
  MSMH: 'Multi-setting mental health facility (e.g., non-hospital residential plus either outpatient and/or partial hospitalization/day treatment)',
  OMH: 'Outpatient mental health facility', ORES: 'Other residential treatment facility', PH: 'Partial hospitalization/day treatment',
  PSY: 'Psychiatric hospital', RTCA: 'Residential treatment center (RTC) for adults', RTCC: 'Residential treatment center (RTC) for children',
  IPSY: 'Separate inpatient psychiatric unit of a general hospital', SHP: 'State hospital',
  VAHC: 'Veterans Affairs Medical Center or other VA healthcare facility', TELE: 'Telemedicine/telehealth therapy',
  PEON: 'Psychiatric emergency onsite services', PEOFF: 'Psychiatric emergency mobile/off-site services',
  WI: 'Psychiatric emergency walk-in services', MHC: 'Mental health clinic or mental health center', HS: 'Housing services',
  PEER: 'Mentoring/peer support', ACT: 'Assertive community treatment', ICM: 'Intensive case management', SH: 'Supported housing',
  CM: 'Case management service', DT: 'Detoxification', OD: 'Outpatient detoxification', RD: 'Residential detoxification',
  HID: 'Hospital inpatient detoxification', OIT: 'Intensive outpatient treatment', ORT: 'Regular outpatient treatment',
  ODT: 'Outpatient day treatment or partial hospitalization', OTP: 'Federally-certified Opioid Treatment Program',
  OMB: 'Outpatient methadone/buprenorphine or naltrexone treatment', MU: 'Methadone used in treatment', BU: 'Buprenorphine used in treatment',
  NU: 'Naltrexone used in treatment', RL: 'Long-term residential', RS: 'Short-term residential',
  HH: 'Transitional housing, halfway house, or sober home',
};

/** Care within it: named in its description. */
export const OFFERS: Readonly<Record<string, string>> = {
  SA: 'Substance use treatment',
  SUMH: 'Treatment for co-occurring substance use plus either serious mental health illness in adults/serious emotional disturbance in children',
  AT: 'Activity therapy', CBT: 'Cognitive behavioral therapy', CRT: 'Cognitive remediation therapy', CFT: 'Couples/family therapy',
  DBT: 'Dialectical behavior therapy', ECT: 'Electroconvulsive therapy', EMDR: 'Eye Movement Desensitization and Reprocessing therapy',
  GT: 'Group therapy', IDD: 'Integrated Mental and Substance Use Disorder treatment', IPT: 'Individual psychotherapy',
  KIT: 'Ketamine Infusion Therapy', TMS: 'Transcranial Magnetic Stimulation', STU: 'Screening for tobacco use', HIVT: 'HIV testing',
  STDT: 'STD testing', TBS: 'TB screening', MST: 'Metabolic syndrome monitoring', HBT: 'Testing for Hepatitis B (HBV)',
  HCT: 'Testing for Hepatitis C (HCV)', LABT: 'Laboratory testing', TCC: 'Smoking/vaping/tobacco cessation counseling',
  AOT: 'Assisted Outpatient Treatment', CDM: 'Chronic disease/illness management', COOT: 'Court-ordered outpatient treatment',
  DEC: 'Diet and exercise counseling', FPSY: 'Family psychoeducation', IMR: 'Illness management and recovery', LAD: 'Legal advocacy',
  PRS: 'Psychosocial rehabilitation services', SEMP: 'Supported employment', TPC: 'Therapeutic foster care',
  VRS: 'Vocational rehabilitation services', IPC: 'Integrated primary care services', SPS: 'Suicide prevention services', ES: 'Education services',
  HIT: 'Hospital inpatient treatment',
};

/** Clienteles. */
export const SERVES: Readonly<Record<string, string>> = {
  TAY: 'Young adults', SE: 'Seniors or older adults', GL: 'Lesbian, gay, bisexual, transgender, or queer/questioning (LGBTQ)', VET: 'Veterans',
  ADM: 'Active duty military', MF: 'Members of military families', CJ: 'Criminal justice (other than DUI/DWI)/Forensic clients',
  CO: 'Clients with co-occurring mental and substance use disorders', HV: 'Clients with HIV or AIDS',
  DV: 'Clients who have experienced intimate partner violence, domestic violence', TRMA: 'Clients who have experienced trauma',
  TBI: 'Persons with traumatic brain injury (TBI)', ALZ: "Persons with Alzheimer's or dementia", PED: 'Persons with eating disorders',
  PEFP: 'Persons experiencing first-episode psychosis', PTSD: 'Persons with post-traumatic stress disorder (PTSD)',
  SED: 'Children/adolescents with serious emotional disturbance (SED)', SMI: 'Persons 18 and older with serious mental illness (SMI)',
  AD: 'Adolescents', WN: 'Adult women', MN: 'Adult men', PW: 'Pregnant/postpartum women', XA: 'Clients who have experienced sexual abuse',
};

/** Ages. */
export const AGES: Readonly<Record<string, string>> = {
  ADLT: 'Adults', CHLD: 'Children/adolescents', SNR: 'Seniors', YAD: 'Young adults',
};

/** Whom it accepts, where that is not everyone. */
export const SEXES: Readonly<Record<string, string>> = { FEM: 'Female', MALE: 'Male' };

/** How it is paid. */
export const PAYMENTS: Readonly<Record<string, string>> = {
  ITU: 'IHS/Tribal/Urban (ITU) funds', MC: 'Medicare', MD: 'Medicaid', MI: 'Federal military insurance (e.g., TRICARE)',
  PI: 'Private health insurance', SF: 'Cash or self-payment', SI: 'State-financed health insurance plan other than Medicaid',
  PA: 'Payment assistance (check with facility for details)', SS: 'Sliding fee scale (fee is based on income and other factors)',
  NP: 'No payment accepted',
};

/** BCP 47 tags, or the words of the table where there is none. */
export const LANGUAGES: Readonly<Record<string, string>> = {
  SP: 'es', AH: 'ase', NX: 'American Indian or Alaska Native languages', F4: 'ar', F17: 'zh', F19: 'ht', F25: 'fa', F28: 'fr', F30: 'de', F31: 'el',
  F35: 'he', F36: 'hi', F37: 'hmn', F42: 'it', F43: 'ja', F47: 'ko', F66: 'pl', F67: 'pt', F70: 'ru', F81: 'tl', F92: 'vi', N24: 'oj', N40: 'ypk',
};

/** Names of codes that are decoded or passed over by their code alone, as FindTreatment.gov's API has only names. */
export const ONLY_NAMES: Readonly<Record<string, string>> = {
  SP: 'Spanish', AH: 'Sign language services for the deaf and hard of hearing', NX: 'American Indian or Alaska Native languages',
  FX: 'Other languages (excluding Spanish)', F4: 'Arabic', F17: 'Any Chinese Language', F19: 'Creole', F25: 'Farsi', F28: 'French', F30: 'German',
  F31: 'Greek', F35: 'Hebrew', F36: 'Hindi', F37: 'Hmong', F42: 'Italian', F43: 'Japanese', F47: 'Korean', F66: 'Polish', F67: 'Portuguese',
  F70: 'Russian', F81: 'Tagalog', F92: 'Vietnamese', N24: 'Ojibwa', N40: 'Yupik', MH: 'Mental health treatment', AIM: 'Abnormal involuntary movement scale',
  CIT: 'Crisis intervention team', CLF: 'County or local government funds', CMHG: 'Community Mental Health Block Grants', CSBG: 'Community Service Block Grants',
  FG: 'Federal Grants', OSF: 'Other State funds', PCF: 'Private or Community foundation', SCJJ: 'State corrections or juvenile justice funds',
  SEF: 'State education agency funds', SMHA: 'State mental health agency (or equivalent) funds', SWFS: 'State welfare or child and family services funds',
  VAF: 'U.S. Department of VA funds',
};

/** Owners, funders, house rules, single medicines, and partnerships: nothing to a resident, and no service. */
export const SILENT = 'MH CHLOR DROPE FLUPH HALOP LOXAP PERPH PIMOZ PROCH THIOT THIOR TRIFL ARIPI ASENA BREXP CARIP CLOZA ILOPE LURAS OLANZ OLANZF PALIP QUETI '
  + 'RISPE ZIPRA NRT NSC ANTPYCH AIM CIT DDF LCCG IH PVTP PVTN STG TBG FED VAMC FQHC CLF CMHG CSBG FG OSF PCF SCJJ SEF SMHA SWFS VAF SMON SMOP '
  + 'SMPD FX VAPN VAPP VPPD';
