/**
 * Where a directory has nothing of a category: what stands nearest to it and is right for the same person, best first.
 * A category that nothing can stand for (food, dental care) is not here: what is wrong helps nobody.
 */
export const NEAR_CATEGORIES: Readonly<Record<string, string>> = {
  'text-chat': 'crisis-line warmline',
  'warmline': 'peer-support crisis-line',
  'family-help': 'peer-support outpatient-mental-health',
  'co-responder': 'mobile-crisis cit-police',
  'cit-police': 'co-responder mobile-crisis',
  'mobile-crisis': 'co-responder crisis-walk-in psychiatric-emergency crisis-line',
  'crisis-line': 'crisis-walk-in psychiatric-emergency mobile-crisis warmline',
  'crisis-walk-in': 'psychiatric-emergency crisis-stabilization mobile-crisis outpatient-mental-health',
  'psychiatric-emergency': 'crisis-walk-in crisis-stabilization inpatient emergency-room mobile-crisis',
  'crisis-stabilization': 'crisis-walk-in psychiatric-emergency inpatient',
  'peer-respite': 'crisis-stabilization crisis-walk-in peer-support',
  'detox': 'substance-use-residential substance-use-outpatient',
  'medication': 'outpatient-mental-health medical',
  'telehealth': 'outpatient-mental-health',
  'peer-support': 'drop-in outpatient-mental-health',
  'day-treatment': 'outpatient-mental-health',
  'residential-mental-health': 'inpatient',
  'inpatient': 'psychiatric-emergency crisis-stabilization',
  'substance-use-outpatient': 'substance-use-residential opioid-medication detox outpatient-mental-health',
  'opioid-medication': 'substance-use-outpatient',
  'substance-use-residential': 'detox substance-use-outpatient',
  'harm-reduction': 'opioid-medication substance-use-outpatient',
  'shelter': 'housing',
  'housing': 'shelter',
  'case-management': 'information',
  'benefits': 'information case-management',
};
