/**
 * Words that name whom a service is for, or how it is paid: folded, each a whole label, in English, Spanish and French.
 * They are looked for so that they are never taken for a service.
 */
const WHO = [
  'veterans?|military(?: families)?|active duty|service members?|women|woman|men|man|males?|females?|boys|girls|children|child|kids|youth|teens?|teenagers?|adolescents?|young adults?|adults?|families|family|individuals?|couples?|infants?|toddlers?',
  'seniors?|elders?|elderly|older adults?|parents?|caregivers?|fathers?|mothers?|students?|anyone|everyone|(?:the )?general public|all ages|all|lgbtq?\\S*|transgender|homeless(?:ness)?|immigrants?|refugees?|asylum seekers?|undocumented',
  'pregnant women|pregnancy|disabilit(?:y|ies)|disabled|deaf|blind|hiv(?: aids)?|offenders?|ex offenders|reentry|formerly incarcerated|first responders|tribal|native americans?|indigenous|farm ?workers?|low income|uninsured people',
  '(?:people|persons|adults|individuals|children|youth|clients) (?:with|who (?:are|have|experience\\w*)|experiencing|in) .{3,40}|(?:dv |crime )?(?:survivors?|victims?)(?: of .{3,40})?',
  'mujeres|hombres|ninos|ninas|ninez|infancia|jovenes|adolescentes|familias|adultos(?: mayores)?|mayores|personas mayores|tercera edad|migrantes|inmigrantes|refugiados|veteranos|personas con .{3,40}|sin hogar|embarazadas|estudiantes|victimas(?: de .{3,40})?|publico general|todo publico',
  'femmes|hommes|enfants|jeunes|familles|aines|personnes agees|adultes|itinerants|sans abri|immigrants|refugies|etudiants|autochtones|anciens combattants|tout public|personnes (?:en|avec|handicapees).{0,40}',
].join('|');
const WHICH = 'homeless|single|older|young|pregnant|at risk|low income|adult|transitional age|justice involved|court involved|native|black|indigenous|deaf|lgbtq?\\S*|male|female|unaccompanied|disabled|senior';

export const CLIENTELE = new RegExp(`^(?:(?:${WHICH}) )*(?:${WHO})(?:(?: (?:and|or|with|y|e|et|con|avec)|,) (?:(?:${WHICH}) )*(?:${WHO})){0,6}$`);

export const PAYMENT = new RegExp(`^(?:${[
  'medicaid|medicare|medi cal|masshealth|tricare|chip|va benefits|(?:(?:private|health|state|public|commercial|military) )?insurance|uninsured|self ?pay|cash|credit cards?|sliding (?:fee|scale)(?: fee)?(?: scale)?|free|free of charge|no cost|no fee|payment assistance|fee',
  'gratis|gratuito|sin costo|seguro(?: medico| social| popular)?|obra social|cuota de recuperacion|gratuit|sans frais|assurance(?: maladie)?|carte vitale|tiers payant',
].join('|')})$`);
