/** A draft for Haitian Creole, off until a reviewer who speaks it is named. The notation is in `need-list.ts`. */
import type { PhraseList } from '../need-list.js';

export const HAITIAN_CREOLE: PhraseList = {
  language: 'ht',
  writtenOn: '2026-11-23',
  reviewedBy: null,
  groups: { someone: 'pitit gason fi mari madanm manman papa fre se zanmi mennaj vwazen tonton matant granmoun moun li' },
  fillers: 'mwen yo la a an nan ki pou',
  otherWords: '',
  phrases: [
    ['overdose', 'pran|bwe|vale twop|anpil|tout|yon grenn|medikaman|dwog|boutey, sidoz, overdose, pa respire|reveye|ka, pap respire|reveye, vale pwazon|klowoks, bwe pwazon|klowoks'],
    ['suicide', 'vle|anvi mouri, vle|pral|anvi touye tet, touye >tet, pa|pap vle|anvi viv, fatige|bouke|about viv|lavi, lavi >pa sans|itil|bon, fini|mete ak|fen vi|lavi, koupe|blese tet|ponyet|venn, pann >tet, sote pon'],
    ['violence', 'mari|mennaj|papa|li|manman bat|frape|trangle|menase|kale mwen|nou|li, bat >mwen, vyole|kadejak, pral|vle touye mwen, pe mari|mennaj|lakay, vyolans, abize, swiv mwen'],
    ['someone-else', '@someone vle|di|eseye mouri|touye|swisid, @someone pa vle viv, @someone sispann|pa|refize pran|bwe medikaman|grenn, @someone tande vwa, @someone koupe|blese tet'],
  ],
  topics: [
    ['suicide', 'swisid'],
    ['overdose', 'anpwazonnen|anpwazonnman'],
    ['violence', 'vyolans|abi domestik|fanmi|seksyel, kadejak'],
  ],
  about: 'fomasyon, kou, seminè, travay, djob, benevol, dey, fim, liv, rechech',
  idioms: 'mouri grangou|ri|fredi, mouri ak grangou',
};
