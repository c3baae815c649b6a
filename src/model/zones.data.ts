/** The zone of each state and territory of the United States by postal code; for a split one, the zone of its greater part. */
export const STATE_ZONES: readonly (readonly [zone: string, states: string])[] = [
  ['America/New_York', 'CT DE DC GA ME MD MA NH NJ NY NC OH PA RI SC VT VA WV FL KY'],
  ['America/Detroit', 'MI'],
  ['America/Indiana/Indianapolis', 'IN'],
  ['America/Chicago', 'AL AR IL IA LA MN MS MO OK WI KS NE ND SD TN TX'],
  ['America/Denver', 'CO MT NM UT WY'],
  ['America/Boise', 'ID'],
  ['America/Phoenix', 'AZ'],
  ['America/Los_Angeles', 'CA WA NV OR'],
  ['America/Anchorage', 'AK'],
  ['Pacific/Honolulu', 'HI'],
  ['America/Puerto_Rico', 'PR VI'],
  ['Pacific/Guam', 'GU MP'],
  ['Pacific/Pago_Pago', 'AS'],
];

/** States of which a part keeps another zone, by law or (eastern Alabama; Jackpot, Nevada) by custom. */
export const SPLIT_STATES = 'AK AL AZ FL ID IN KS KY MI ND NE NV OR SD TN TX';
