/**
 * What people type, and which rows answer it. Written before the search was tuned, by hand; the right answers are told
 * by a row's category, code, clientele, name or town, never by its prose and never by what the search returns.
 */
import type { FeedName, Row } from './feeds.js';

export type Kind = 'categories' | 'synonyms' | 'needs' | 'need and town' | 'new needs' | 'blind, English' | 'blind, Spanish';
export type Right = (row: Row) => boolean;
export interface Asked { readonly feed: FeedName; readonly kind: Kind; readonly right: Right; readonly texts: string }

export const has = (column: string, ...values: string[]): Right => (row) => values.some((value) => (row[column] ?? '').split(/\n|, /).includes(value));
export const named = (pattern: RegExp, ...columns: string[]): Right => (row) => columns.some((column) => pattern.test(row[column] ?? ''));
export const both = (...all: Right[]): Right => (row) => all.every((one) => one(row));
export const either = (...any: Right[]): Right => (row) => any.some((one) => one(row));

const kind = (feed: FeedName, is: Kind, right: Right, texts: string): Asked => ({ feed, kind: is, right, texts });

// Philadelphia: one category a row, and whom it serves.
const city = (...values: string[]): Right => (row) => values.includes(row['Category'] ?? '');
const cityNamed = (pattern: RegExp): Right => named(pattern, 'Organization Name');
const sleep = city('Emergency Shelter'), eat = city('Emergency Food'), home = city('Permanent Housing');
const care = city('Medical'), court = city('Legal'), day = city('Day / Drop in Centers'), teeth = city('Dental');
const harm = cityNamed(/^syringe exchange/i), hurt = cityNamed(/women against abuse/i), crisis = cityNamed(/\bCRC\b|behavioral health (?:emergency|center)/i);

// SAMHSA: codes between blanks.
export const code = (...codes: string[]): Right => (row) => codes.some((one) => ` ${row['service_code_info'] ?? ''} `.includes(` ${one} `));
export const inTown = (town: string): Right => (row) => (row['city'] ?? row['CITY'] ?? '').toLowerCase() === town.toLowerCase();
export const inState = (state: string): Right => (row) => (row['state'] ?? row['ST']) === state;
const vaHealth = code('VAHC'), therapy = code('OP', 'OMH', 'CMHC', 'CBHC', 'MHC', 'IPT', 'GT'), ward = code('PSY', 'IPSY', 'HI', 'SHP');
const peer = code('PEER'), mobile = code('PEOFF'), walkIn = code('WI', 'PEON'), video = code('TELE'), caseWork = code('CM', 'ICM', 'ACT'), dayCare = code('PH', 'PHDT');
const liveIn = code('RES', 'RTCA', 'RTCC'), roof = code('HS', 'SH');

// Massachusetts: a list of categories, and a clientele.
export const youth = (...values: string[]): Right => (row) => values.some((value) => (row['youth_category'] ?? '').split('\n').includes(value));
const talk = youth('Counseling, Therapy, Psychological and Psychiatric Services', 'Health and Mental Health'), line = youth('Hotline Services', 'Suicide Prevention');
const lawyers = youth('Legal Services'), jobs = youth('Education, Training, and Employment', 'Job Development and Placement'), doctor = youth('Primary Care Services', 'Primary Care  Services');
const tests = youth('Screening and Testing', 'Sexual Health Services', 'Sexual Health', 'HIV and AIDS Services'), roofs = youth('Housing and Shelter Services');
const using = youth('Substance Abuse Services'), violence = youth('Domestic Violence Services', 'Domestic and Sexual Violence Services'), worker = youth('Case Management');

// Madrid: one kind a row, the name, and the district.
export const tipo = (pattern: RegExp): Right => named(pattern, 'TIPO');
const drugs = tipo(/Drogodependientes$/), clinic = tipo(/PrevencionEnfermedades$/), centro = named(/^CMS /, 'NOMBRE');
export const distrito = (name: RegExp): Right => named(name, 'DISTRITO', 'NOMBRE');

const vet = named(/vet center/i, 'StationName'), vaClinic = named(/va clinic/i, 'StationName'), vaHospital = named(/medical center|hospital/i, 'StationName');

/** Texts stand apart by " | ". */
export const ASKED: readonly Asked[] = [
  kind('Philadelphia', 'categories', sleep, 'shelter | emergency shelter | shelters | homeless shelter | shelter tonight | Emergency Shelters'),
  kind('Philadelphia', 'categories', eat, 'food | emergency food | food help | free food | Emergency Food'),
  kind('Philadelphia', 'categories', care, 'medical | medical care | health clinic'),
  kind('Philadelphia', 'categories', court, 'legal | legal help | legal aid | legal services'),
  kind('Philadelphia', 'categories', teeth, 'dental | dental care | dental clinic'),
  kind('Philadelphia', 'categories', day, 'drop in center | drop-in | day center | dropin center'),
  kind('Philadelphia', 'categories', home, 'permanent housing | housing | housing help'),
  kind('SAMHSA', 'categories', peer, 'peer support | peer services'),
  kind('SAMHSA', 'categories', mobile, 'mobile crisis | mobile crisis team'),
  kind('SAMHSA', 'categories', walkIn, 'psychiatric emergency | crisis walk in | walk-in psychiatric'),
  kind('SAMHSA', 'categories', video, 'telehealth | telemedicine'),
  kind('SAMHSA', 'categories', caseWork, 'case management | case manager | ACT team'),
  kind('SAMHSA', 'categories', dayCare, 'day treatment | partial hospitalization | day program'),
  kind('SAMHSA', 'categories', ward, 'psychiatric hospital | inpatient psychiatric | inpatient'),
  kind('SAMHSA', 'categories', liveIn, 'residential treatment | residential mental health'),
  kind('SAMHSA', 'categories', roof, 'supported housing | housing services'),
  kind('SAMHSA', 'categories', code('CMHC'), 'community mental health center'),
  kind('SAMHSA', 'categories', vaHealth, 'veterans affairs | VA medical center'),
  kind('SAMHSA', 'categories', therapy, 'outpatient mental health | mental health clinic | group therapy'),
  kind('Massachusetts', 'categories', talk, 'counseling | therapy | mental health | psychiatric services | counseling and therapy'),
  kind('Massachusetts', 'categories', line, 'hotline | hotlines | suicide prevention'),
  kind('Massachusetts', 'categories', lawyers, 'legal services | legal'),
  kind('Massachusetts', 'categories', doctor, 'primary care'),
  kind('Massachusetts', 'categories', tests, 'hiv testing | sexual health | screening and testing | hiv'),
  kind('Massachusetts', 'categories', roofs, 'housing and shelter | housing'),
  kind('Massachusetts', 'categories', using, 'substance abuse | substance use'),
  kind('Massachusetts', 'categories', violence, 'domestic violence | sexual violence'),
  kind('Massachusetts', 'categories', jobs, 'job placement | employment | education'),
  kind('Massachusetts', 'categories', youth('Drop-in Center'), 'drop in center | drop-in'),
  kind('Massachusetts', 'categories', youth('Dental Services'), 'dental'),
  kind('Massachusetts', 'categories', has('target_populations', 'Transgender'), 'transgender'),
  kind('VA', 'categories', vet, 'vet center | vet centers'),
  kind('VA', 'categories', vaClinic, 'va clinic'),
  kind('VA', 'categories', vaHospital, 'va medical center'),
  kind('Madrid', 'categories', drugs, 'drogodependencias | atención a las drogodependencias | atencion drogodependientes | centro de atención a las drogodependencias'),
  kind('Madrid', 'categories', clinic, 'prevención de enfermedades | prevencion enfermedades'),
  kind('Madrid', 'categories', centro, 'centro madrid salud | madrid salud'),

  kind('Philadelphia', 'synonyms', eat, 'hungry | soup kitchen | food pantry | groceries | meals | comida | hambre | despensa | food bank | comedor'),
  kind('Philadelphia', 'synonyms', sleep, 'homeless | albergue | refugio | place to sleep | emergency housing | overnight stay | sin hogar'),
  kind('Philadelphia', 'synonyms', court, 'lawyer | attorney | abogado | public defender'),
  kind('Philadelphia', 'synonyms', care, 'doctor | nurse | médico | clinica | physician'),
  kind('Philadelphia', 'synonyms', teeth, 'dentist | toothache | dentista'),
  kind('Philadelphia', 'synonyms', day, 'shower | laundry | ducha | warming center'),
  kind('Philadelphia', 'synonyms', home, 'apartment | section 8 | vivienda'),
  kind('Philadelphia', 'synonyms', harm, 'narcan | needle exchange | clean needles | naloxone | fentanyl test strips | naloxona | jeringas'),
  kind('Philadelphia', 'synonyms', hurt, 'battered women | domestic violence | violencia doméstica'),
  kind('SAMHSA', 'synonyms', therapy, 'shrink | therapist | counselor | psychologist | psychiatrist | terapeuta | consejero | talk therapy'),
  kind('SAMHSA', 'synonyms', ward, 'psych ward | mental hospital | psych hospital | hospital psiquiátrico'),
  kind('SAMHSA', 'synonyms', video, 'online therapy | video visit | telesalud | virtual therapy'),
  kind('SAMHSA', 'synonyms', dayCare, 'IOP | php program'),
  kind('SAMHSA', 'synonyms', caseWork, 'social worker | case worker | caseworker'),
  kind('SAMHSA', 'synonyms', peer, 'support group | grupo de apoyo | recovery coach | peer specialist'),
  kind('SAMHSA', 'synonyms', code('PTSD', 'TRMA'), 'ptsd | trauma'),
  kind('SAMHSA', 'synonyms', code('PED'), 'anorexia | eating disorder | bulimia'),
  kind('SAMHSA', 'synonyms', code('DBT'), 'dbt'),
  kind('SAMHSA', 'synonyms', code('CBT'), 'cbt'),
  kind('SAMHSA', 'synonyms', code('GL'), 'gay | lgbt | queer | lesbian'),
  kind('SAMHSA', 'synonyms', code('VET'), 'veteran | vets | military'),
  kind('SAMHSA', 'synonyms', code('SE', 'SNR'), 'elderly | older adults'),
  kind('SAMHSA', 'synonyms', code('AH'), 'deaf | sign language | asl'),
  kind('SAMHSA', 'synonyms', liveIn, 'live-in program | residential program'),
  kind('SAMHSA', 'synonyms', roof, 'vivienda | group home'),
  kind('SAMHSA', 'synonyms', mobile, 'mobile outreach | crisis team'),
  kind('Massachusetts', 'synonyms', talk, 'shrink | therapist | counselor | psychologist | depression | anxiety'),
  kind('Massachusetts', 'synonyms', line, 'helpline | crisis line | suicide hotline'),
  kind('Massachusetts', 'synonyms', lawyers, 'lawyer | attorney | legal aid'),
  kind('Massachusetts', 'synonyms', doctor, 'doctor | checkup | pediatrician'),
  kind('Massachusetts', 'synonyms', tests, 'std test | sti testing | condoms | aids'),
  kind('Massachusetts', 'synonyms', roofs, 'homeless | shelter | runaway'),
  kind('Massachusetts', 'synonyms', using, 'rehab | addiction | alcoholism | drug treatment'),
  kind('Massachusetts', 'synonyms', violence, 'battered | abused | rape | sexual assault'),
  kind('Massachusetts', 'synonyms', jobs, 'job | job training | resume'),
  kind('Massachusetts', 'synonyms', worker, 'case worker | social worker'),
  kind('Massachusetts', 'synonyms', has('target_populations', 'Transgender'), 'trans | transgendered'),
  kind('VA', 'synonyms', vaHospital, 'va hospital | veterans hospital'),
  kind('VA', 'synonyms', vet, "veterans center | vet's center"),
  kind('Madrid', 'synonyms', drugs, 'drogas | adicciones | adicción | toxicomanía | alcoholismo | desintoxicación | metadona | rehabilitación de drogas'),
  kind('Madrid', 'synonyms', named(/bucodental/i, 'NOMBRE'), 'dentista | dientes | dolor de muelas'),
  kind('Madrid', 'synonyms', named(/vacunaci/i, 'NOMBRE'), 'vacunas | vacuna | vacunación'),
  kind('Madrid', 'synonyms', named(/deterioro cognitivo/i, 'NOMBRE'), 'memoria | alzheimer | demencia'),
  kind('Madrid', 'synonyms', named(/protección animal/i, 'NOMBRE'), 'animales | mascotas'),
  kind('Madrid', 'synonyms', named(/vectores|plagas/i, 'NOMBRE'), 'ratas | cucarachas | plagas'),

  kind('Philadelphia', 'needs', sleep, 'somewhere to sleep tonight | i have nowhere to go | need a bed for tonight | place to stay tonight | we got kicked out | living in my car | donde dormir | no tengo donde dormir | necesito un lugar para dormir | where can i sleep'),
  kind('Philadelphia', 'needs', eat, 'i am hungry | i need food | something to eat | food for my kids | where can i get a meal | free lunch | necesito comida | no tengo que comer | donde puedo comer | food stmps'),
  kind('Philadelphia', 'needs', court, 'i need a lawyer | help with eviction in court | necesito un abogado | free legal advice | being sued'),
  kind('Philadelphia', 'needs', care, 'i need a doctor | see a doctor without insurance | necesito un doctor | estoy enfermo'),
  kind('Philadelphia', 'needs', teeth, 'my tooth hurts | me duele una muela | need a dentist'),
  kind('Philadelphia', 'needs', day, 'take a shower | somewhere to wash my clothes | get out of the cold | donde bañarme'),
  kind('Philadelphia', 'needs', home, 'help finding an apartment | need a place to live'),
  kind('Philadelphia', 'needs', hurt, 'my husband hits me | my boyfriend is abusive | mi esposo me pega | i am being abused'),
  kind('Philadelphia', 'needs', crisis, 'mental health crisis | mental health emergency'),
  kind('Philadelphia', 'needs', harm, 'where to get narcan | new needles'),
  kind('SAMHSA', 'needs', therapy, 'someone to talk to about depression | i feel depressed | help with anxiety | need a therapist | necesito un psicólogo | ayuda con depresión | panic attacks'),
  kind('SAMHSA', 'needs', ward, 'need to be hospitalized | hospital for mental illness'),
  kind('SAMHSA', 'needs', video, 'talk to a therapist online | therapy from home'),
  kind('SAMHSA', 'needs', mobile, 'someone to come to my house | send someone to help my son'),
  kind('SAMHSA', 'needs', walkIn, 'walk in no appointment | having a breakdown'),
  kind('SAMHSA', 'needs', code('SP'), 'therapist who speaks spanish | habla español'),
  kind('SAMHSA', 'needs', either(code('TCC'), code('STU')), 'quit smoking | stop smoking'),
  kind('SAMHSA', 'needs', code('PTSD', 'TRMA', 'VET'), 'nightmares from the war'),
  kind('SAMHSA', 'needs', code('PEFP', 'SMI'), 'hearing voices'),
  kind('SAMHSA', 'needs', code('CHLD'), 'help for my child | counseling for kids | my teenager'),
  kind('Massachusetts', 'needs', talk, 'someone to talk to | i feel so alone | i need therapy | need to see a shrink'),
  kind('Massachusetts', 'needs', line, 'i want to die | thinking about suicide | someone to call right now'),
  kind('Massachusetts', 'needs', roofs, 'parents kicked me out | nowhere to sleep | need a place to stay'),
  kind('Massachusetts', 'needs', using, 'i drink too much | cant stop using drugs | get clean'),
  kind('Massachusetts', 'needs', violence, 'my partner hits me | i was raped | he beats me'),
  kind('Massachusetts', 'needs', tests, 'get tested | am i pregnant or have an std | free hiv test'),
  kind('Massachusetts', 'needs', jobs, 'looking for work | need a job | lost my job'),
  kind('Massachusetts', 'needs', lawyers, 'arrested need help | know my rights'),
  kind('Massachusetts', 'needs', has('target_populations', 'LGBTQ'), 'coming out | i think im gay'),
  kind('VA', 'needs', vet, 'veteran counseling | combat vet someone to talk to'),
  kind('Madrid', 'needs', drugs, 'dejar las drogas | quiero dejar de beber | mi hijo se droga | ayuda con el alcohol | necesito metadona'),
  kind('Madrid', 'needs', named(/animal/i, 'NOMBRE'), 'adoptar un perro | perro abandonado'),
  kind('Madrid', 'needs', named(/vacunaci/i, 'NOMBRE'), 'vacunas para viajar'),
  kind('Madrid', 'needs', named(/sociosanitaria/i, 'NOMBRE'), 'jeringuillas limpias'),

  ...(['Houston', 'Chicago', 'Denver', 'Phoenix', 'Boston', 'Seattle'] as const).flatMap((town) => [
    kind('SAMHSA', 'need and town', both(therapy, inTown(town)), `therapist in ${town} | counseling ${town.toLowerCase()}`),
    kind('SAMHSA', 'need and town', both(ward, inTown(town)), `psychiatric hospital ${town}`),
    kind('SAMHSA', 'need and town', both(video, inTown(town)), `telehealth ${town}`),
  ]),
  kind('SAMHSA', 'need and town', both(peer, inState('OR')), 'peer support oregon'),
  kind('SAMHSA', 'need and town', both(ward, inState('TX')), 'psychiatric hospital texas'),
  kind('SAMHSA', 'need and town', both(mobile, inState('NM')), 'mobile crisis new mexico'),
  kind('SAMHSA', 'need and town', both(liveIn, inState('ME')), 'residential treatment maine'),
  ...(['Portland', 'Spokane', 'Tucson', 'Albany', 'Columbus', 'Lexington'] as const).map((town) => kind('VA', 'need and town', both(vet, either(inTown(town), named(new RegExp(town), 'StationName'))), `vet center ${town} | ${town.toLowerCase()} vet center`)),
  kind('VA', 'need and town', both(vaHospital, inState('TX')), 'va medical center texas'),
  kind('VA', 'need and town', both(vet, inState('VT')), 'vet center vermont'),
  ...(['Worcester', 'Springfield', 'Cambridge', 'Holyoke'] as const).flatMap((town) => [
    kind('Massachusetts', 'need and town', both(talk, inTown(town)), `therapist ${town} | counseling in ${town}`),
    kind('Massachusetts', 'need and town', both(tests, inTown(town)), `hiv test ${town}`),
  ]),
  kind('Philadelphia', 'need and town', both(eat, has('Zip Code', '19107')), 'food 19107'),
  kind('Philadelphia', 'need and town', both(sleep, has('Zip Code', '19121')), 'shelter 19121'),
  kind('Philadelphia', 'need and town', both(care, has('Zip Code', '19107')), 'doctor 19107'),
  kind('Philadelphia', 'need and town', eat, 'food pantry philadelphia | hungry in philadelphia'),
  kind('Madrid', 'need and town', both(drugs, distrito(/vallecas/i)), 'drogas vallecas'),
  kind('Madrid', 'need and town', both(drugs, distrito(/latina/i)), 'adicciones en latina'),
  kind('Madrid', 'need and town', both(drugs, distrito(/arganzuela/i)), 'drogas arganzuela'),
  kind('Madrid', 'need and town', both(centro, distrito(/tetu[aá]n/i)), 'centro de salud tetuan | madrid salud tetuán'),
  kind('Madrid', 'need and town', both(centro, distrito(/carabanchel/i)), 'centro de salud carabanchel'),
];
