/** A draft for Portuguese, off until a reviewer who speaks it is named. The notation is in `need-list.ts`. */
import type { PhraseList } from '../need-list.js';

export const PORTUGUESE: PhraseList = {
  language: 'pt',
  writtenOn: '2026-11-23',
  reviewedBy: null,
  groups: { someone: 'filho filha marido esposa mulher mae pai irmao irma amigo amiga namorado namorada vizinho vizinha tio tia avo neto neta sobrinho alguem ele ela' },
  fillers: 'eu que de a o me minha meu mais muito da do',
  otherWords: '',
  phrases: [
    ['overdose', 'overdose, superdose, tomei|tomou|engoli|engoliu muitos|todos|demais|frasco|caixa|varios|cartela remedios|comprimidos|remedio|medicamentos, nao respira|acorda|esta|reage >respirando|acorda|respira|reage, nao >respira|acorda|reage, bebeu|tomou|bebi veneno|cloro|chumbinho, inconsciente, coma >alcoolico'],
    ['suicide', 'quero|queria|vontade|prefiro|vou|penso morrer|sumir|desaparecer|matar|suicidar|enforcar, me >matar|suicidar|enforcar|cortar, quero matar >me, nao quero|aguento|consigo viver|existir|vida, acabar|tirar|terminar com|a|minha >vida|tudo, cansado|cansada|cansei viver|vida, vida >nao sentido|vale, nao >tenho|vejo razao|motivo|sentido viver|vida, cortar|cortando|corto pulsos|bracos|me, automutilacao|autolesao|automutilar, pular|jogar ponte|predio|trem|janela, melhor sem >mim, pensamentos|ideias >suicidas, tentei suicidio|matar|morrer'],
    ['violence', 'marido|namorado|pai|companheiro|ex|ele|padrasto|filho bate|bateu|agride|agrediu|ameaca|ameacou|espanca|estuprou|enforcou|persegue, me >bate|bateu|ameaca|ameacou|agride|estuprou|persegue|estupraram, estupro|estuprada, medo marido|namorado|casa|pai, violencia >domestica|familiar|sexual, abuso >sexual|infantil, vai|quer >matar, fugir marido|companheiro|casa, deixa sair >de, mulher agredida|espancada'],
    ['someone-else', '@someone quer|tentou|ameaca|fala|pensa|disse matar|morrer|suicidar|suicidio, @someone nao quer viver, @someone parou|nao|recusa tomar|toma remedio|remedios|medicacao, @someone ouve|ouvindo|escuta vozes, @someone corta|cortando|machuca, @someone surto|surtou|surtando|crise'],
  ],
  topics: [
    ['suicide', 'suicidio|suicida'],
    ['overdose', 'envenenamento|intoxicacao'],
    ['violence', 'estupro,, violencia, abuso >sexual'],
  ],
  about: 'treinamento, curso|cursos, aula|aulas, palestra, oficina, voluntario|voluntaria, emprego|vaga|vagas, luto, enlutados, filme, livro, estatisticas, pesquisa, conscientizacao, setembro',
  idioms: 'morrer|morrendo|morto fome|rir|frio|calor|tedio|sono, matar >tempo|saudade|barata|baratas, intoxicacao >alimentar, animais',
};
