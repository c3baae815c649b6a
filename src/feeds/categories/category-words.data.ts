/** Lines, centres and stability of other kinds: "legal helpline", "rape crisis center", "housing stabilization". */
const OTHER_LINE = '(?<!\\b(?:legal|tenants?|renters?|housing|eviction|foreclosure|homeless(?:ness)?|shelter|food|hunger|utility|energy|tax|immigration|consumer|benefits?|snap|medicare|insurance|employment|job|parent(?:ing)?|animal|pet|fraud|tobacco|quit|warm) )';
const OTHER_CENTER = '(?<!\\b(?:rape|assault|violence|abuse|pregnancy|family|women s|womens|women\'s|poison|disaster|financial|utility) )';
const OTHER_STABILITY = '(?<!\\b(?:housing|rent|tenancy|home|family|financial|income|neighborhood|placement|foster|job|employment) )';
/** Advice and treatment of other kinds: "legal counseling", "physical therapy". */
const OTHER_COUNSEL = '(?<!\\b(?:legal|housing|homebuyer|foreclosure|mortgage|rental|tenant|financial|money|budget|credit|debt|tax|benefits?|insurance|medicare|career|employment|job|vocational|academic|college|school|nutrition|diet|genetic|immigration|retirement|consumer|lactation) )';
const OTHER_THERAPY = '(?<!\\b(?:physical|occupational|speech|language|respiratory|radiation|massage|hormone|hormonal|infusion|aquatic|antiretroviral|vision) )';
/**
 * From an agency's word to the project's category: folded words, English, Spanish and some French, tried in order. A rule matches
 * at the start of a word. Only what the word itself says: a clientele, a payment or a kind of building is no category.
 */
export const CATEGORY_WORDS = {
  'text-chat': 'crisis text|text line|crisis chat',
  warmline: 'warm line|warmline',
  'peer-respite': 'peer respite|peer run respite',
  'co-responder': 'co responder|coresponder',
  'cit-police': 'police cit|cit police|crisis intervention team',
  'mobile-crisis': 'mobile crisis|crisis mobile|equipo movil',
  'crisis-walk-in': 'crisis walk in|walk in crisis|crisis urgent care|psychiatric urgent care',
  'crisis-stabilization': `${OTHER_STABILITY}stabilization|crisis residential|${OTHER_CENTER}crisis cent|estabilizacion`,
  'crisis-line': `crisis line|${OTHER_LINE}(?:hotline|helpline)|suicide(?! (?:loss|bereave|survivor|grief|awareness|prevention (?:training|education|coalition)))|crisis call|linea de crisis|linea de ayuda|distress line|ligne de crise`,
  'psychiatric-emergency': 'psychiatric emergency|crisis response cent',
  'emergency-room': 'emergency room|emergency department|sala de urgencias',
  detox: 'detox|withdrawal management|desintoxicacion',
  'domestic-violence': 'domestic violence|intimate partner|violencia domestica|violencia de genero|safe house',
  'harm-reduction': 'harm reduction|syringe|needle exchange|naloxone|reduccion de danos',
  'opioid-medication': 'methadone|buprenorphine|opioid treatment|narcotic treatment|otp(?!\\p{L})',
  'substance-use-residential': 'residential substance|residential drug|residential addiction|recovery house|sober living',
  'substance-use-outpatient': 'substance|addiction|drug and alcohol|drug & alcohol|drug treatment|alcohol treatment|adicciones|drogas',
  'day-treatment': 'day treatment|partial hospital|intensive outpatient',
  'residential-mental-health': 'residential mental|group home',
  inpatient: 'inpatient|psychiatric hospital|hospital psiquiatrico',
  'peer-support': 'peer support|peer service|support group|recovery support|grupo de apoyo|apoyo entre pares',
  'case-management': 'case management|manejo de caso',
  medication: 'medication|pharmacy|prescription|medicamento|farmacia',
  telehealth: 'telehealth|telemedicine|telesalud',
  'outpatient-mental-health': `mental health|behavioral health|${OTHER_COUNSEL}counsel|${OTHER_THERAPY}therapy|salud mental|consejeria|terapia|psicolog|sante mentale|medico psychologique`,
  'drop-in': 'drop in|day center|day cent|centro de dia',
  food: 'food(?! stamps?)|meal|pantry|soup kitchen|nutrition(?! (?:education|counsel|class))|comida|aliment|comedor',
  housing: 'permanent hous|transitional hous|supportive hous|housing|rent(?:al)? (?:payment )?assistance|vivienda',
  shelter: 'emergency shelter|shelter|refugio|albergue|hebergement d.urgence',
  dental: 'dental|dentist',
  legal: 'legal|lawyer|law clinic|attorney|abogad|aide juridique|acces au droit',
  medical: 'medical|primary care|health clinic|health center|clinica medica|atencion medica|medicina',
  benefits: 'benefits|food stamps?|snap(?!\\p{L})|public assistance|financial|cash assistance|beneficios|asistencia economica',
  employment: 'employment|jobs|job training|job search|career|empleo|trabajo',
  'family-help': 'family support|apoyo familiar',
  information: 'information and referral|information & referral|211|informacion y',
} as const;

/**
 * Labels with a word of the table in which it means nothing that a person in need can use: an animal shelter has no bed for
 * them, nor has a bus shelter. No category is better than a wrong one. The second line: for people after all.
 */
export const FOR_NOBODY = '(?:^|[^\\p{L}])(?:animals?|pets?|dogs?|cats?|puppy|puppies|kittens?|wildlife|veterinar|spca|humane society|animales?|mascotas?|perros?|gatos?|'
  + '(?:bus|transit|picnic|park|bike|storm|tornado|fallout|tax) shelters?|food (?:safety|handlers?|trucks?|inspections?|processing|manufactur|permits?|licens|establishments?|vendors?)|'
  + '(?:medication|prescription|drug) (?:disposal|take ?back|drop)|medical (?:transport(?:ation)?|rides|bills|debt|alert|examiner|marijuana|cannabis|billing|records|waste|equipment)|legal notices?|employment (?:agency licens|tax)|information technology)(?![\\p{L}])';
export const FOR_PEOPLE_AFTER_ALL = '(?:pets?|animals?|dogs?|mascotas?)[ -](?:friendly|welcome|allowed|ok)|(?:accepts?|allows?|takes?|with|con|service|support|assisted|emotional support) (?:pets?|animals?|dogs?|mascotas?)|animal assisted|therapy (?:dog|animal)';
