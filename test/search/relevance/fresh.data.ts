/**
 * Sixty plain-language queries, written and judged from the rows before any of them was run, when the search had long been
 * tuned on others. Whatever they showed was mended by kind; a query is never mended by itself, nor taken out.
 */
import { both, code, distrito, either, has, inState, inTown, named, tipo, youth, type Asked, type Right } from './asked.data.js';
import type { FeedName } from './feeds.js';

const fresh = (feed: FeedName, right: Right, text: string): Asked => ({ feed, kind: 'new needs', right, texts: text });

const city = (...values: string[]): Right => has('Category', ...values), serves = (...values: string[]): Right => has('People Served', ...values);
const [sleep, eat, care, court, day, home] = [city('Emergency Shelter'), city('Emergency Food'), city('Medical'), city('Legal'), city('Day / Drop in Centers'), city('Permanent Housing')];
const [talk, line, clinic, tested, roofs, jobs] = [
  youth('Counseling, Therapy, Psychological and Psychiatric Services', 'Health and Mental Health'), youth('Hotline Services', 'Suicide Prevention'), youth('Primary Care Services', 'Primary Care  Services'),
  youth('Screening and Testing', 'Sexual Health Services', 'Sexual Health', 'HIV and AIDS Services'), youth('Housing and Shelter Services'), youth('Education, Training, and Employment', 'Job Development and Placement'),
];
const drugs = tipo(/Drogodependientes$/), prevention = tipo(/PrevencionEnfermedades$/), vetCenter = named(/vet center/i, 'StationName'), vaClinic = named(/va clinic/i, 'StationName'), vaHospital = named(/medical center|hospital/i, 'StationName');

export const FRESH: readonly Asked[] = [
  fresh('Philadelphia', eat, 'we ran out of groceries and payday is friday'),
  fresh('Philadelphia', eat, 'where do they serve a hot supper for free'),
  fresh('Philadelphia', eat, 'churches giving out lunch'),
  fresh('Philadelphia', both(sleep, serves('Men')), 'bed for a single guy tonight'),
  fresh('Philadelphia', both(sleep, serves('Families', 'Women with Children', 'Women')), 'me and my two kids have no place to go'),
  fresh('Philadelphia', sleep, 'got put out of my apartment and have nowhere to stay'),
  fresh('Philadelphia', both(sleep, serves('Children')), 'runaway teen needs a safe bed'),
  fresh('Philadelphia', court, 'my landlord is suing me'),
  fresh('Philadelphia', court, 'free lawyer for poor people'),
  fresh('Philadelphia', day, 'somewhere i can wash up and do laundry'),
  fresh('Philadelphia', city('Dental'), 'my tooth is killing me and i have no insurance'),
  fresh('Philadelphia', named(/women against abuse/i, 'Organization Name'), 'she is hiding from a violent ex'),
  fresh('Philadelphia', named(/^syringe exchange/i, 'Organization Name'), 'get clean works and naloxone'),
  fresh('Philadelphia', home, 'cheap single room to live in for good'),
  fresh('Philadelphia', care, 'i feel sick and cant pay a doctor'),
  fresh('Massachusetts', talk, 'counselor for my gay son'),
  fresh('Massachusetts', talk, 'i think my kid is depressed who can she talk to'),
  fresh('Massachusetts', line, 'number to call when you feel like giving up'),
  fresh('Massachusetts', tested, 'where to get tested for hiv for free'),
  fresh('Massachusetts', both(tested, inTown('Boston')), 'std check boston'),
  fresh('Massachusetts', tested, 'free condoms and birth control for teens'),
  fresh('Massachusetts', youth('Legal Services'), 'need to change my name legally'),
  fresh('Massachusetts', roofs, 'my parents kicked me out for being trans'),
  fresh('Massachusetts', youth('Substance Abuse Services'), 'how do i stop drinking'),
  fresh('Massachusetts', youth('Domestic Violence Services', 'Domestic and Sexual Violence Services'), 'boyfriend pushes me around'),
  fresh('Massachusetts', jobs, 'help writing a resume'),
  fresh('Massachusetts', youth('Dental Services'), 'cavity filled cheap'),
  fresh('Massachusetts', clinic, 'doctor for hormones'),
  fresh('Massachusetts', youth('Case Management'), 'social worker to help me sort things out'),
  fresh('Massachusetts', youth('Drop-in Center'), 'place for teens to hang out after school'),

  fresh('VA', both(vetCenter, inState('TX')), 'vet center in texas'),
  fresh('VA', vetCenter, 'counseling for combat veterans'),
  fresh('VA', vaHospital, 'veterans hospital emergency room'),
  fresh('VA', both(vaClinic, inTown('Portland')), 'va doctor in portland'),
  fresh('VA', both(either(vetCenter, vaClinic, vaHospital), inTown('Phoenix')), 'phoenix'),
  fresh('VA', both(vaClinic, inState('FL')), 'va outpatient clinic florida'),
  fresh('SAMHSA', code('PEOFF'), 'someone to come out and calm down my brother'),
  fresh('SAMHSA', code('WI', 'PEON'), 'where can i be seen right now i am falling apart'),
  fresh('SAMHSA', code('SE', 'SNR'), 'therapy for my grandmother'),
  fresh('SAMHSA', code('PED'), 'my daughter is throwing up after meals bulimia'),
  fresh('SAMHSA', code('PEFP', 'SMI'), 'my roommate hears voices'),
  fresh('SAMHSA', code('VAHC', 'VET'), 'ptsd help for a marine'),
  fresh('SAMHSA', code('TELE'), 'see a therapist on video'),
  fresh('SAMHSA', code('SS', 'PA'), 'therapist that charges by income'),
  fresh('SAMHSA', code('AH'), 'counselor who signs for deaf people'),
  fresh('SAMHSA', code('HS', 'SH'), 'housing for people with mental illness'),
  fresh('SAMHSA', code('TCC', 'NSC'), 'i want to quit smoking'),
  fresh('SAMHSA', code('SEMP', 'VRS'), 'getting a job with a mental illness'),
  fresh('SAMHSA', both(code('SP'), inTown('Miami')), 'spanish speaking therapist miami'),
  fresh('SAMHSA', code('PSY', 'IPSY', 'HI', 'SHP'), 'she needs to be admitted to a psychiatric hospital'),

  fresh('Madrid', drugs, 'mi hijo esta enganchado a la coca'),
  fresh('Madrid', drugs, 'quiero dejar la heroina'),
  fresh('Madrid', both(drugs, distrito(/villaverde/i)), 'dejar las drogas en villaverde'),
  fresh('Madrid', prevention, 'donde me hago un chequeo medico'),
  fresh('Madrid', named(/vacunaci/i, 'NOMBRE'), 'vacunas para viajar a africa'),
  fresh('Madrid', named(/bucodental/i, 'NOMBRE'), 'me duele una muela'),
  fresh('Madrid', named(/deterioro cognitivo/i, 'NOMBRE'), 'mi madre pierde la memoria'),
  fresh('Madrid', both(either(prevention, named(/^CMS /, 'NOMBRE')), distrito(/carabanchel/i)), 'centro de salud carabanchel'),
  fresh('Madrid', named(/joven/i, 'NOMBRE'), 'consulta para jovenes anticonceptivos'),
  fresh('Madrid', named(/animal/i, 'NOMBRE'), 'adoptar un perro'),
];
