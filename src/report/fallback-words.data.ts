/** The words around a prerendered list. `{…}` is filled in. Of a crisis line in a language without its sentence, only name and numbers are given. */
export interface FallbackWords {
  readonly strip: string;
  readonly call: string;
  readonly text: string;
  /** After the name of a line with a key to press, or a word to send. */
  readonly press: string;
  readonly keyword: string;
  readonly lines: string;
  readonly services: string;
  readonly some: string;
  readonly all: string;
  /** By the id of a crisis line: what stands before its links, as bold name and words, and a remark in another language. */
  readonly said: Readonly<Record<string, { readonly name: string; readonly words: string; readonly other?: { readonly lang: string; readonly words: string } }>>;
}

export const WORDS: Readonly<Record<'en' | 'es', FallbackWords>> = {
  en: {
    strip: 'Crisis lines', call: 'Call {number}', text: 'Text {number}', press: 'then press {key}', keyword: 'send the word {word}',
    lines: 'Lines you can reach now', services: 'Places and services', some: '{shown} of {all} are listed here.', all: 'See the whole list',
    said: {
      'us-988': { name: '988', words: ': call or text, any time', other: { lang: 'es', words: 'Español: oprima 2 o envíe AYUDA al 988' } },
      'us-911': { name: '911', words: ': life in danger now. Police may come. Where there is one, you can ask for an officer trained for mental-health crises (CIT).' },
    },
  },
  es: {
    strip: 'Líneas de crisis', call: 'Llamar al {number}', text: 'Mensaje al {number}', press: 'luego oprima {key}', keyword: 'envíe la palabra {word}',
    lines: 'Líneas a las que puede llamar ahora', services: 'Lugares y servicios', some: 'Aquí se ven {shown} de {all}.', all: 'Ver la lista completa',
    said: {
      'us-988': { name: '988', words: ': llame o envíe un mensaje, a cualquier hora. En español: oprima 2 o envíe AYUDA al 988' },
      'us-911': { name: '911', words: ': si hay una vida en peligro ahora. Puede venir la policía. Donde lo haya, puede pedir un agente con formación para crisis de salud mental (CIT).' },
      'us-veterans': { name: 'Línea de Crisis para Veteranos', words: '' },
      'us-domestic-violence': { name: 'Línea Nacional contra la Violencia Doméstica', words: '' },
      'us-sexual-assault': { name: 'Línea Nacional de Agresión Sexual (RAINN)', words: '' },
    },
  },
};
