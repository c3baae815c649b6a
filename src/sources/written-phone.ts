/** A phone as it can leave the house: whoever reads its number alone, without our reader of cells, dials the same. */
import { dialFor } from '../model/phones.js';
import type { Phone } from '../model/resource.js';

/** "866-HOPE-4-MEN" has a letter too many to be a number: its digits are written, and the letters kept as its label. */
export function writtenPhone(phone: Phone, country: string | undefined): Phone {
  const { number = '', dial, kind, label } = phone;
  if (!dial || dialFor(number, country, kind) === dial || dialFor(dial, country, kind) !== dial) return phone;
  const said = [/\p{L}/u.test(number) && number, label].filter(Boolean).join(', ');
  return { ...phone, number: dial, ...(said && { label: said }) };
}
