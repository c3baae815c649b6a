/** A draft for Tagalog, off until a reviewer who speaks it is named. The notation is in `need-list.ts`. */
import type { PhraseList } from '../need-list.js';

export const TAGALOG: PhraseList = {
  language: 'tl',
  writtenOn: '2026-11-23',
  reviewedBy: null,
  groups: { someone: 'anak asawa nanay tatay mama papa kapatid kuya ate kaibigan boyfriend girlfriend lola lolo pinsan kapitbahay kasintahan' },
  fillers: 'na ng ang ko po ako sa si ay',
  otherWords: '',
  phrases: [
    ['overdose', 'overdose|naoverdose, uminom|nilunok|ininom marami*|madami*|sobra*|lahat gamot|tableta|pills, hindi|di humihinga|magising|nagigising|gumigising, uminom lason|muriatic|bleach, sobra* gamot|droga'],
    ['suicide', 'gusto|gustong mamatay|magpakamatay|mawala, ayaw|ayoko mabuhay, magpapakamatay, magpakamatay ako, papatayin|patayin sarili, tapusin|wakasan buhay, pagod mabuhay|buhay, wala*|walang saysay|kwenta buhay, saktan|sinasaktan|hiwain|hinihiwa sarili, maglaslas|laslas|naglaslas, magbigti|magbibigti, tumalon|talon tulay|gusali'],
    ['violence', 'binubugbog|sinasaktan|sinasakal|sinuntok|binugbog|pinapalo asawa|ako|tatay|boyfriend, binugbog|binubugbog, ginahasa|nirape|gahasa, papatayin ako|niya, pinagbabantaan|binabantaan, takot asawa|umuwi, karahasan tahanan, inaabuso, sinusundan ako'],
    ['someone-else', '@someone gusto|gustong magpakamatay|mamatay, @someone magpakamatay|magpapakamatay, @someone ayaw|hindi|tumigil uminom|iniinom gamot, @someone nakakarinig|naririnig boses, @someone naglaslas|naglalaslas, @someone sinasaktan sarili'],
  ],
  topics: [
    ['suicide', 'suicide, pagpapakamatay'],
    ['overdose', 'pagkalason'],
    ['violence', ', pangaabuso, gahasa, karahasan'],
  ],
  about: 'training, seminar, klase, trabaho, boluntaryo, volunteer, pagluluksa, pelikula, sine, pananaliksik, awareness',
  idioms: 'mamatay gutom|tawa|init|inip, patay gutom',
};
