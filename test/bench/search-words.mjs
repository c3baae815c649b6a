/** Words of the made records: what agencies call a kind of help, how they describe it, and what people type for it. */

/** Category id -> [agency's labels], [how names end], [clauses of a description], [what people type, in their own words]. */
export const KINDS = {
  'crisis-line': [['Crisis Line', 'Hotline'], ['Crisis Line', 'Helpline', 'Lifeline'], ['answers calls at any hour', 'listens and helps you make a safe plan'], ['suicide hotline', 'helpline']],
  warmline: [['Warmline'], ['Warmline', 'Peer Phone Line'], ['a peer answers when you want company', 'open in the evenings for a friendly talk'], ['someone to talk to', 'lonely']],
  'mobile-crisis': [['Mobile Crisis Team'], ['Mobile Response', 'Mobile Crisis Team'], ['clinicians travel to where you are', 'responds within an hour across the county'], ['outreach team']],
  'crisis-walk-in': [['Crisis Walk-in'], ['Walk-in Crisis Center', 'Urgent Care for Mental Health'], ['come as you are and be seen the same day', 'nurses and counselors on every shift'], ['no appointment']],
  detox: [['Detoxification'], ['Detox Unit', 'Withdrawal Management'], ['supervised withdrawal from opioids or alcohol', 'beds are assigned each morning'], ['get clean', 'sober']],
  'outpatient-mental-health': [['Counseling', 'Mental Health Clinic'], ['Counseling Center', 'Behavioral Health', 'Therapy Associates'], ['individual, couple and group sessions', 'evaluations and ongoing treatment for mood and trauma'], ['shrink', 'therapist', 'psychologist', 'terapia']],
  medication: [['Medication Clinic'], ['Medication Clinic', 'Prescriber Office'], ['refills and long-acting injections', 'reviews side effects with you'], ['pills', 'meds refill']],
  'peer-support': [['Peer Support'], ['Peer Center', 'Clubhouse', 'Recovery Community'], ['run by people who have been there', 'circles meet on weeknights'], ['support group', 'recovery group']],
  'case-management': [['Case Management'], ['Care Coordination', 'Case Management'], ['coordinates appointments and paperwork', 'visits you at home'], ['social worker', 'case worker']],
  'substance-use-outpatient': [['Substance Use Treatment'], ['Recovery Services', 'Addiction Treatment'], ['intensive daytime program with family nights', 'assessment for alcohol and other substances'], ['addiction', 'alcohol', 'rehab', 'rehabilitacion', 'get clean', 'sober']],
  'substance-use-residential': [['Residential Treatment'], ['Recovery House', 'Residence'], ['live on site for up to ninety days', 'structured days with chores and classes'], ['sober living', 'rehab', 'rehabilitacion', 'get clean', 'sober']],
  'opioid-medication': [['Opioid Treatment Program'], ['Opioid Treatment', 'Medication Assisted Recovery'], ['daily dosing from dawn', 'take-home doses after review'], ['methadone', 'suboxone']],
  'harm-reduction': [['Harm Reduction'], ['Harm Reduction Van', 'Syringe Services'], ['supplies handed out without questions', 'wound care and testing in the van'], ['narcan', 'needle exchange']],
  'domestic-violence': [['Domestic Violence'], ['Safe Home', 'Family Justice Center'], ['advocates help with protection orders', 'confidential rooms for survivors'], ['battered', 'abuse']],
  shelter: [['Emergency Shelter'], ['Emergency Shelter', 'Overnight Refuge', 'Mission'], ['cots are given out at dusk', 'intake at the side door, bring any identification'], ['place to sleep', 'homeless', 'albergue']],
  'drop-in': [['Day Center'], ['Day Center', 'Drop-in'], ['lockers, mail and phones', 'a quiet room in the daytime'], ['shower', 'laundry']],
  food: [['Food Pantry', 'Emergency Food'], ['Food Pantry', 'Food Cupboard', 'Community Kitchen'], ['bags of staples every week', 'fresh produce while it lasts', 'hot lunch served at noon'], ['hungry', 'soup kitchen', 'groceries', 'comida', 'food stamps']],
  housing: [['Housing Assistance'], ['Housing Counseling', 'Homes', 'Tenant Services'], ['applications for vouchers and waiting lists', 'mediation with landlords'], ['eviction', 'rent', 'vivienda']],
  medical: [['Primary Care', 'Health Center'], ['Health Center', 'Family Practice', 'Free Clinic'], ['vaccines, physicals and lab work', 'women and infants seen first'], ['doctor', 'checkup', 'medico']],
  dental: [['Dental Care'], ['Dental Clinic', 'Smiles'], ['cleanings, fillings and extractions', 'students supervised by faculty'], ['dentist', 'toothache']],
  legal: [['Legal Services'], ['Legal Aid', 'Justice Project', 'Law Clinic'], ['advice on custody, wages and status', 'representation for tenants'], ['lawyer', 'attorney', 'abogado']],
  benefits: [['Benefits Enrollment'], ['Benefits Office', 'Assistance Center'], ['enrolls you in public programs', 'appeals a denial with you'], ['food stamps', 'welfare', 'medicaid']],
  employment: [['Job Readiness'], ['Career Center', 'Workforce Partners'], ['mock interviews and references', 'tool vouchers for apprentices'], ['job', 'resume', 'trabajo']],
};

export const ORGANIZATIONS = ['Ministries', 'Health System', 'Foundation', 'County Services', 'Alliance', 'Collective', 'Trust', 'Brothers', 'Sisters', 'Neighbors'];
export const SERVES = ['Adults', 'Children', 'Families', 'Men', 'Women', 'Seniors', 'Veterans', 'Teens', 'Newcomers', 'Students'];
export const STREETS = ['Street', 'Avenue', 'Road', 'Lane', 'Boulevard', 'Court'];
/** `{}` is a proper word. */
export const CLAUSES = ['ask for {} at the front desk', 'the {} entrance has a ramp', 'closed on the {} holiday', 'founded by the {} family', 'next to {} park', 'bus to {} stops outside', 'serves {} and {}', 'formerly known as {}', 'supported by the {} fund',
  'interpreters on request', 'sliding scale by income', 'bring proof of address if you have it', 'children are welcome', 'call ahead during holidays', 'no insurance is needed', 'referrals are accepted from schools and courts', 'waiting times vary by season', 'masks are offered', 'parking behind the building', 'staff speak several tongues'];
/** Parts of made-up proper words: names of people, places and programs. */
export const BEGINS = 'A Al An Ar Bal Bar Ben Bran Cal Car Ches Clar Cor Dal Dan Del Dor Ed El Em Fal Fen Gar Gil Glen Hal Har Hol Is Jas Kel Ken Kin La Lin Lor Mal Mar Mel Mon Nor Ol Or Pal Per Quin Ral Ros San Sel Shel Sil Stan Tal Ter Tol Ul Val Ver Wal Wes Wil Yar Zan'.split(' ');
export const MIDDLES = 'a an ar be da de den der di do e el en er fi ga ge i in ka la le lin lo ma me mi mon na ne ni no o or pa ra re ri ro sa se si so ta te ti to u va ve vi wi'.split(' ');
export const ENDS = 'bert bury by cott croft dale den dez do field ford gate ham ker la land ley lin lo man mere mond mont ner nez ny quist ra ros sen shaw son stead ston ter thorpe tin ton va vale ver vik ville way wick win wood worth'.split(' ');
/** What people put around a need, by what kind of word it is: `{}` is the need in their own words, `@` a town. */
export const SENTENCES = {
  thing: ['where can i get {}', 'i need {} today', 'looking for {} for my mother', 'my son needs {}', 'help me find {} near @', 'who can help with {}', '{} please, i am in @', 'is there any {} around here', 'someone i know is looking for {}', '{} in @ that is open now'],
  state: ['i am {}', 'my brother is {} and i want to help', 'we are {} in @', 'somebody here is {}', 'what can i do if i am {}'],
  act: ['i want to {}', 'how can my partner {}', 'where can i {} in @'],
  spanish: ['necesito {}', 'donde hay {} en @', 'busco {} para mi hijo', 'quiero {} por favor', 'hay {} cerca de @'],
};
/** The needs that are no things; what fits into no sentence is asked by itself only. */
const NEEDS = { state: ['lonely', 'homeless', 'hungry', 'battered', 'sober'], act: ['get clean'], spanish: ['terapia', 'rehabilitacion', 'albergue', 'comida', 'vivienda', 'medico', 'abogado', 'trabajo'], none: ['no appointment'] };
export const kindOfNeed = (need) => Object.keys(NEEDS).find((kind) => NEEDS[kind].includes(need)) ?? 'thing';
