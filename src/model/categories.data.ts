/** The project's open list: five doors, and the categories behind each, in the order to show them. Labels are in the string tables. */
export const CATEGORY_GROUPS = {
  talk: 'crisis-line text-chat warmline family-help information',
  come: 'mobile-crisis co-responder cit-police',
  go: 'crisis-walk-in psychiatric-emergency crisis-stabilization peer-respite emergency-room detox',
  care: 'outpatient-mental-health medication telehealth peer-support case-management day-treatment residential-mental-health inpatient substance-use-outpatient opioid-medication substance-use-residential harm-reduction',
  needs: 'domestic-violence shelter drop-in food housing medical dental legal benefits employment',
} as const;
