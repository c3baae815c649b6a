/**
 * Zones of the states and territories of the United States, by their postal codes.
 * A state on two lines is split, and needs coordinates.
 */
export const STATE_ZONES: readonly (readonly [zone: string, states: string])[] = [
  ['America/New_York', 'CT DE DC GA ME MD MA NH NJ NY NC OH PA RI SC VT VA WV FL IN KY MI TN'],
  ['America/Chicago', 'AL AR IL IA LA MN MS MO OK WI FL IN KY MI TN KS NE ND SD TX'],
  ['America/Denver', 'CO MT NM UT WY KS NE ND SD TX AZ ID NV OR'],
  ['America/Phoenix', 'AZ'],
  ['America/Los_Angeles', 'CA WA ID NV OR'],
  ['America/Anchorage', 'AK'],
  ['America/Adak', 'AK'],
  ['Pacific/Honolulu', 'HI'],
  ['America/Puerto_Rico', 'PR VI'],
  ['Pacific/Guam', 'GU MP'],
  ['Pacific/Pago_Pago', 'AS'],
];
