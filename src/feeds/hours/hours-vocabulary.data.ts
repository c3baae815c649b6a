/**
 * The words of opening hours, English, Spanish and French, folded (lower case, no accents). A few words of other
 * languages stand among the limits: hours in a language that is not read must not lose their "except".
 */

/** Monday first. With the shortenings and the slips of the pen that are common. */
export const WEEKDAY_WORDS: readonly string[] = [
  'm mo mon monday mondy monady lun lunes lundi',
  'tu tue tues tuesday tusday tuseday teusday tuesady mar martes mardi',
  'w we wed weds wednesday wednes wensday wednsday wendesday wedensday mie mier miercoles mer mercredi',
  'th thu thur thurs thr thrs thursday thrusday thurday thursay jue jueves jeu jeudi',
  'f fr fri friday firday fridy frday vie viernes ven vend vendredi',
  'sa sat saturday saterday satuday saturady sab sabado sam samedi',
  'su sun sunday sundy sunady dom domingo dim dimanche',
];

/** Letters run together. "MF", "MT" and "MTh" are left out: a range, a time zone and a month may be meant. */
export const GLUED_DAYS: Readonly<Record<string, readonly number[]>> = {
  mwf: [0, 2, 4], mw: [0, 2], wf: [2, 4], mtw: [0, 1, 2], tth: [1, 3], tuth: [1, 3], tuthu: [1, 3], mtth: [0, 1, 3], mwth: [0, 2, 3], twth: [1, 2, 3], wthf: [2, 3, 4],
  twthf: [1, 2, 3, 4], mtwth: [0, 1, 2, 3], mtthf: [0, 1, 3, 4], mwthf: [0, 2, 3, 4], mtwthf: [0, 1, 2, 3, 4], mtuwthf: [0, 1, 2, 3, 4], mtwtf: [0, 1, 2, 3, 4], mtwrf: [0, 1, 2, 3, 4],
};

export const DAY_GROUPS: Readonly<Record<string, readonly number[]>> = {
  weekday: [0, 1, 2, 3, 4], weekdays: [0, 1, 2, 3, 4], laborables: [0, 1, 2, 3, 4], weekend: [5, 6], weekends: [5, 6], '@daily': [0, 1, 2, 3, 4, 5, 6],
};

export const ORDINAL_WORDS: readonly string[] = [
  '1st first primer primero 1er 1o premier 1ere', '2nd second segundo 2do 2o deuxieme 2e 2eme', '3rd third tercer tercero 3er 3o troisieme 3e 3eme',
  '4th fourth cuarto 4to 4o quatrieme 4e 4eme', '5th fifth quinto 5to 5o cinquieme 5e 5eme',
];

/** "Mar" is a Tuesday in two of the languages, and no month here. */
export const MONTH_WORDS: readonly string[] = [
  'jan january ene enero janv janvier', 'feb february febrero fev fevr fevrier', 'march marzo mars', 'apr april abr abril avr avril', 'may mayo mai', 'jun june junio juin',
  'jul july julio juil juillet', 'aug august ago agosto aout', 'sep sept september set septiembre septembre', 'oct october octubre octobre', 'nov november noviembre novembre',
  'dec december dic diciembre decembre',
];

export const WORD_KINDS = {
  to: 'to through thru thro until till til a al au hasta',
  and: 'and then y e luego et puis',
  closed: 'closed cerrado cerrada cerrados cerramos ferme fermee @closed',
  every: 'every each cada chaque',
  between: 'between entre',
  lunch: 'lunch lunchtime almuerzo comida comer dejeuner',
  holiday: 'holiday holidays festivo festivos feriado feriados feries @holiday',
  /** Which part of a day: beside times it says nothing more. */
  part: 'morning mornings afternoon afternoons evening evenings manana mananas tarde tardes noche noches matin matins soir soirs @afternoon',
  /** Nothing is said by them where they stand among hours. */
  filler: 'from de del desde du des le les los las la el on at of open opens opened opening abierto abierta abre ouvert ouverte ouverture hours hour hrs hr horario horarios horas hora h hs heures heure horaire horaires '
    + 'operation atencion publico available are is our its schedule weekly semanalmente dia dias jour jours',
  /** The place itself: hours under such a word are its own, and the word is told beside them. */
  label: 'office offices oficina oficinas bureau bureaux clinic clinica clinique center centre centro business regular normal general administration administrative admin administracion reception recepcion accueil '
    + 'secretariat secretaria lobby store building front desk',
  /** One thing among several that a place does, with hours of its own. */
  program: 'pharmacy farmacia pharmacie lab laboratory laboratorio laboratoire hotline helpline warmline crisis line lines linea lineas ligne emergency emergencies urgencia urgencias urgence pantry intake intakes '
    + 'vaccination vaccinations vaccines immunizations vacunacion vacunas vaccins anticoncepcion consulta consultas consultations dental breakfast supper dinner desayuno cena comedor showers duchas douches laundry '
    + 'lavanderia testing pruebas depistage counseling registration inscripciones inscription shelter albergue phone phones telephone telefono voicemail triage',
  /** Words that take hours away, move them, or say that they are not sure. */
  limit: 'vary varies varied variable varying except excepting excluding exclude excludes but only other alternate alternating alternates biweekly bimonthly fortnightly semimonthly before after arrive arrival permanently '
    + 'limited extended reduced modified special depending depends unless if when while whenever approximately approx about around flexible tentative tba tbd rotating occasionally usually typically generally most '
    + 'sometimes some select selected break close closes closing early late later suspended cancelled canceled yearly annual months week weeks once twice times time date dates new no not none '
    + 'hold hiatus paused discontinued renovation renovations construction relocated relocating moving moved soon sporadic irregular upcoming proposed expected anticipated sunset sunrise sundown sunup dawn dusk dark '
    + 'oncall request requested rain daylight standard nouvel avis never without or minus prior notice advance last doors door change changes changed subject may '
    + 'est edt cst cdt mst mdt pst pdt akst akdt hst ast adt nst gmt utc bst cet cest ct mt pt eastern pacific central mountain atlantic timezone @limit '
    + 'excepto salvo menos solo solamente unicamente varia varian antes despues partir cambio cambios especial especiales reducido segun alternos alterno quincenal quincenalmente suspendido suspendida sin cierre cierra ni '
    + 'aproximadamente aviso sauf excepte uniquement seulement avant apres selon environ ferment pause quinzaine alternance hors deux exceptionnellement '
    + 'ausser nur geschlossen exceto apenas fechado tranne escluso eccetto chiuso soltanto',
  /** A part of the year, or hours that will not last. */
  season: 'seasonal season seasons summer winter autumn temporarily temporary starting starts start begins beginning effective current currently during school academic term semester covid pandemic weather vacation vacations '
    + 'year years month verano invierno primavera otono temporada vacaciones escolar escolares curso lectivos lectivo temporalmente proximo ete hiver printemps automne vacances scolaire scolaires fermeture mois semaine semaines '
    + 'ramadan sommer ferien @season',
} as const;

export type WordKind = keyof typeof WORD_KINDS;

/** Holidays that are a date of every year, as phrases. */
export const DATED_HOLIDAYS: readonly (readonly [phrase: string, month: number, day: number])[] = [
  ['christmas eve', 12, 24], ['nochebuena', 12, 24], ['christmas(?: day)?', 12, 25], ['navidad', 12, 25], ['noel', 12, 25], ["new year'?s eve", 12, 31], ['nochevieja', 12, 31],
  ["new year(?:'?s)?(?: day)?", 1, 1], ['ano nuevo', 1, 1], ["jour de l'an", 1, 1], ['independence day', 7, 4], ['(?:4th|fourth) of july', 7, 4], ['juneteenth', 6, 19],
  ["veteran'?s'? day", 11, 11], ['canada day', 7, 1], ['boxing day', 12, 26],
];

const HOLIDAYS = '(?:(?:all|any|the|most|major|federal|state|county|city|national|legal|public|bank|official|observed|recognized|us|government|school|statutory|stat|and) )*holidays?\\b';
const FESTIVOS = '(?:(?:los|dias|y) )*(?:festivos?|feriados?)\\b(?: (?:nacionales|locales|oficiales))*';
const FERIES = '(?:(?:les|jours|et) )*feries\\b';
const APPOINTMENT = '(?:appointments?|appts?)\\b\\.?';
const SEVEN_DAYS = '7 ?j(?:ours)? ?(?:/|sur) ?7';
const ALL_HOURS = '24 ?(?:h(?:eures)?)? ?(?:/|sur) ?24';
const WITH = ',?(?: et)?(?: ?[;,-])? ?';
const regex = (...alternatives: string[]): RegExp => new RegExp(alternatives.map(each => `(?:${each})`).join('|'), 'g');

/** Whole phrases, put into one word before the text is cut up. In this order; in `plain` text only. */
export const PHRASES: readonly (readonly [RegExp, string])[] = [
  // "24 hours' notice" is no opening, and "8 to 24 hours" ends one.
  [regex("\\b24[ -]?(?:hours?|hrs?)\\b'?(?=[ -](?:in |of )?(?:advance|notice|prior|before|ahead|cancel|wait|stay|limit|turnaround|hold|supply|answering|voice|message|response|callback|recorded))"), ' @limit '],
  [regex('\\b24 ?(?:/|x|-) ?7(?: ?(?:/|x|-) ?365)?\\b', `\\b${ALL_HOURS}${WITH}(?:${SEVEN_DAYS}|7/7)\\b`, `\\b${SEVEN_DAYS}${WITH}${ALL_HOURS}\\b`), ' @week '],
  [regex(`\\b${ALL_HOURS}\\b`, '(?<!(?:-|\\b(?:a|to|hasta)) ?)\\b24[ -]?(?:hours?|hrs?|horas|heures|h)\\b\\.?(?:,? ?(?:a|per|each|every|al|por|del?|par|/) ?(?:day|dia|jour)\\b)?', '\\b(?:around|round) the clock\\b'), ' @always '],
  [regex('\\b(?:7|seven) ?days?\\b(?: ?(?:a|per|each|every|of the|/)? ?(?:week|wk)\\b)?', '\\b(?:7|siete) dias(?: (?:a|de|por) (?:la )?semana)?\\b', `\\b${SEVEN_DAYS}\\b`, '\\b(?:every|each) ?day\\b(?: of the week)?', '\\b(?:daily|nightly)\\b', '\\b(?:7|seven) nights(?: ?(?:a|per|/) ?week)?\\b', '\\b(?:every|each) night\\b',
    '\\b(?:todos los|cada) dias?\\b', '\\ba? ?diario\\b', '\\bdiariamente\\b', '\\b(?:tous les|chaque) (?:jours?|soirs?)\\b', '\\btoutes les nuits\\b',
    "\\b365 (?:days|dias|jours)\\b(?: ?(?:a|per|of the|del|al|de l'|par|/) ?(?:year|ano|annee|an)\\b)?"), ' @daily '],
  [regex('\\b(?:of|in|on) (?:the|each|every) month\\b', '\\b(?:per|each|every|a) month\\b', '\\bmonthly\\b', '\\b(?:de cada|del?|cada|al) mes\\b', '\\b(?:de chaque|du|chaque|par) mois\\b'), ' @monthly '],
  [regex('\\bapres[- ]midi\\b'), ' @afternoon '],
  [regex('\\bon[- ]call\\b'), ' @limit '],
  [regex('\\b(?:for|during|at|over) (?:the )?lunch(?: ?(?:hour|break|time))?\\b', '\\blunch (?:hour|break)\\b', '\\b(?:para|por) (?:el )?almuerzo\\b', '\\bpour (?:le )?dejeuner\\b'), ' lunch '],
  // Notes that leave the hours as they are.
  [regex(`\\b(?:(?:or|and|also|other times|other hours) )*(?:by|with|w/) ?(?:prior )?${APPOINTMENT}(?: only)?`, `\\b${APPOINTMENT} (?:only|required|necessary|needed|recommended|preferred|available|encouraged)\\b`,
    `\\bno ${APPOINTMENT} (?:is |are )?(?:needed|necessary|required)\\b`, `\\b(?:please )?call for (?:an )?${APPOINTMENT}`, `\\bfor an ${APPOINTMENT}`,
    // Hours there are beside these.
    '\\b(?:evening|weekend|extended|after|additional|other|saturday|early morning)(?:(?:,| and| or|/|&) ?(?:evening|weekend|saturday))*[- ]?(?:hours|hrs|appointments?|appts?)(?:,? (?:(?:are|is|also|sometimes|may be) )*(?:available|offered|possible|upon request|on request|by request|by arrangement))+',
    '\\b(?:please )?call (?:ahead|first)\\b', '\\b(?:no )?(?:walk|drop)[- ]?ins?\\b(?: (?:are )?(?:welcomed?|accepted|available|only))?', '\\bfirst[- ]come,? ?-?first[- ]serve(?:d)?\\b',
    '\\b(?:(?:solo|solamente|unicamente) )?(?:con|previa) cita(?: previa)?\\b', '\\b(?:no se precisa |sin )?cita previa\\b', '\\bsin cita\\b', '\\b(?:uniquement )?(?:sur|sans) (?:rendez-?vous|rdv)\\b(?: (?:seulement|uniquement))?'), ' @note '],
  // Public holidays: their dates are not said. Where the hours hold on them too, nothing is.
  [regex(`(?:\\b(?:including|incl\\.|open(?: on)?) ${HOLIDAYS}|\\b${HOLIDAYS} included\\b|\\b${FESTIVOS} inclui?dos\\b|\\bincluid[oa]s? ${FESTIVOS}|\\by compris ${FERIES})(?! ?[\\d(:-]| from| de )`), ' '],
  [regex(`\\b(?:except|excepting|excluding|excludes|exclude|but not|not open|not)(?: (?:on|for|during))* ${HOLIDAYS}`, `\\b${HOLIDAYS} (?:excluded|excepted|off)\\b`, `\\b(?:excepto|salvo|menos) ${FESTIVOS}`, `\\b(?:sauf|excepte|hors) ${FERIES}`), ' @note '],
  [regex(`\\bclosed (?:on|for|during|in observance of) (?=${HOLIDAYS})`), ' closed '],
  [regex(`\\b${HOLIDAYS}`, '\\bdias festivos\\b', '\\bjours feries\\b'), ' @holiday '],
  [/\bno (?:se )?(?:abre|abrira|abriran|abrimos)\b(?: (?:el|la) \p{L}+)?|\bpermanece(?:ra)? cerrad[oa]\b/gu, ' @closed '],
];
