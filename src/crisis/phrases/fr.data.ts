/** A draft for French, off until a reviewer who speaks it is named. The notation is in `need-list.ts`. */
import type { PhraseList } from '../need-list.js';

export const FRENCH: PhraseList = {
  language: 'fr',
  writtenOn: '2026-11-23',
  reviewedBy: null,
  groups: { someone: 'fils fille mari femme copain copine ami amie mere pere maman papa frere soeur voisin voisine conjoint compagnon enfant ado oncle tante il elle quelquun' },
  fillers: 'de la le les des du je me a plus vraiment juste mon ma mes',
  otherWords: '',
  phrases: [
    ['overdose', 'overdose, surdose, pris|avale|avales|prendre trop|boite|tous|toutes|plein|beaucoup medicaments|cachets|comprimes|somniferes, avale|bu javel|poison|produit, ne respire|reveille plus|pas, respire pas|plus, inconscient|inconsciente, coma >ethylique'],
    ['suicide', 'veux|voudrais|envie|prefere|souhaite mourir|crever|disparaitre, veux|vais|envie|voulais|pense tuer|suicider|pendre, me >tuer|suicider|pendre, veux|envie vivre >plus|pas, plus >envie vivre, veux >plus vivre, finir|mettre|terminer vie|jours|fin, mettre >fin vie|jours|tout, marre|fatigue|fatiguee|lasse vivre|vie, vie vaut|sens >rien|sens|plus, plus >raison|sens vivre, idees|pensees >suicidaires|noires, scarifie|scarifier|mutile|mutiler, faire >mal meme, ouvrir|couper|taillader veines|poignets, sauter pont|fenetre|toit|train, serait|seraient mieux sans >moi, tentative suicide'],
    ['violence', 'mari|copain|conjoint|compagnon|pere|ex|il|mere| frappe|bat|tape|menace|etrangle|viole|harcele|battu|frappee, me|ma >frappe|bat|menace|etrangle|violee|viole|suit|harcele, violee|viole|viol, peur mari|conjoint|copain|rentrer|lui, violences >conjugales|domestiques|familiales, femme|femmes|enfant >battue|battues|battu, agression|agressee >sexuelle|sexuellement, va|veut >tuer, fuir|quitter mari|conjoint|violent, laisse pas|sortir >sortir, maltraitance'],
    ['someone-else', '@someone veut|voulait|menace|parle|essaye|tente suicider|mourir|tuer|suicide, @someone veut vivre >plus, @someone ne|arrete|refuse|prend medicaments|traitement|medicament, @someone entend voix, @someone scarifie|mutile|suicidaire, @someone delire|psychose|crise|paranoiaque'],
  ],
  topics: [
    ['suicide', 'suicide|suicidaire'],
    ['overdose', 'intoxication|empoisonnement'],
    ['violence', 'violence|violences conjugale|conjugales|domestique, inceste, harcelement'],
  ],
  about: 'formation|formations, cours, atelier, stage, benevole|benevolat, emploi|emplois, deuil, endeuilles, film, livre, statistiques, recherche, sensibilisation, journee',
  idioms: 'mourir faim|rire|ennui|froid|chaud, meurs faim|ennui|rire, intoxication alimentaire|plomb, tuer >le >temps',
};
