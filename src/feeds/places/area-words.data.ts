/** Words for areas that are served, folded, in English, Spanish and French. */

export const NATIONAL = /^(?:nation ?wide|national|nationally|country ?wide|all (?:50|fifty) states|(?:all )?(?:of )?(?:the )?(?:entire |whole )?(?:united states(?: of america)?|u ?s ?a?|nation)(?: nationwide)?|canada(?: ?wide)?|partout au canada|todo el pais|toda la nacion|(?:a )?nivel nacional|ambito nacional|nacional|toda espana|todo mexico|nationale?|tout le pays|pays entier|france entiere|no geographic (?:restrictions?|limits?|boundar(?:y|ies)))$/;
export const STATEWIDE = /^(?:state ?wide|(?:the )?(?:entire|whole) state|all (?:of )?(?:the )?state|province ?wide|(?:the )?(?:entire|whole) province|todo el estado|(?:a )?nivel estatal|ambito estatal|estatal|toute la province|(?:a )?l echelle (?:de la )?province|provincial|provinciale)$/;
export const CITYWIDE = /^(?:city ?wide|(?:the )?(?:entire|whole) city|all (?:of )?(?:the )?city|toda la ciudad|todo el municipio|toute la ville)$/;

/** Words around a name that do not change it. An article alone is part of a name: "Los Angeles", "El Paso", "DuPage". */
export const AROUND = /^(?:(?:the )?(?:all|any|entire|whole|throughout|across|serving|serves|served|residents?|people|persons|anyone|adults|families)(?: (?:of|in|the|all|who|live|living|reside|residing|residents|entire))* )+|^(?:(?:las? |los? )?(?:todo|toda|todos|todas|residentes|personas|habitantes)(?: (?:el|la|los|las|de|del|que|viven|en))* )+|^(?:(?:les? )?(?:toute?|tous|residents|habitants)(?: (?:le|la|les|de|des|du|d|dans))* )+|(?: (?:residents?|only|solamente|seulement))+$/g;

export const COUNTIES = /\b(?:counties|condados|comtes)\b/;
export const COUNTY = /^(?:county of|condados? (?:de la|del|de)|comtes? (?:de|du|d)|mrc (?:de la|de l|de|du|d|des)) (.+)$|^(.+?) (?:county|parish)(?: ?wide)?$|^(.{3,}?) co$/;
export const TOWN = /^(?:(?:city|town|township|village|borough|municipality) of|ciudad de|municipio (?:de|del)|pueblo de|villa de|ville (?:de|du|d)|municipalite (?:de|du|d)|commune (?:de|du|d)) (.+)$|^(.+?) (?:city|town|township|village|city ?wide)$/;
export const STATE = /^(?:state of|estado de|province (?:of|de|du)) (.+)$|^(.+?) (?:state(?: ?wide)?|province(?: ?wide)?)$/;

/**
 * Words that no name of a place holds, or that leave its borders open: parts, neighbours, preferences, exceptions. One of
 * them makes the part unknown: read as a county, "Tri-County" or "priority to Bucks County" would turn everyone else away.
 */
const OPEN = 'area|areas|region|regional|greater|metro|metropolitan|surrounding|nearby|neighbou?ring|adjacent|adjoining|contiguous|collar|northern|southern|eastern|western|northeast|northwest|southeast|southwest|northeastern|northwestern|southeastern|southwestern|central|downtown|radius|mile|miles|km|within|part|parts|portion|portions|'
  + 'most|mostly|mainly|primarily|especially|typically|usually|generally|including|such|priority|preference|preferred|focus|some|several|multiple|various|varies|vary|other|others|both|every|each|same|home|your|their|our|own|this|that|these|those|respective|following|listed|tri|bi|multi|quad|two|three|four|five|six|seven|eight|nine|ten|'
  + 'local|depends|depending|limited|except|excluding|outside|beyond|not|no|none|non|to|for|with|from|if|but|must|be|is|are|has|have|can|may|based|located|service|services|serves|serving|available|contact|call|see|ask|district|unknown|please|everyone|anyone|anywhere|other|etc|clients?|patients?|students?|members?|families|eligible|website|tbd|n a|out of|county ?wide|'
  + 'zona|zonas|distrito|norte|sur|este|oeste|prioridad|preferencia|principalmente|excepto|salvo|alrededor|alrededores|aledan[oa]s|cercan[oa]s|vari[oa]s|otr[oa]s|parte|consultar|llamar|'
  + 'secteur|sector|environs|alentours|priorite|principalement|sauf|hors|autres|plusieurs|selon';
export const VAGUE = new RegExp(`^the |^(?:north|south|east|west)(?: ?(?:side|end))?$|^(?:all|any|todos?|todas?|tous|toutes?|count(?:y|ies)|city|cities|town|towns|states?)$|\\b(?:${OPEN})\\b`);

/** A label before a list: "Counties served: ". It is read for what it says, and is no part of the list. */
export const LABEL = /^[^:\d]{0,40}\b(?:served?|serving|serves|areas?|counties|cities|towns|states|municipalities|zips?|codes?|coverage|condados|municipios|zonas?|c[oó]digos|comt[eé]s|villes|territoire)\b[^:\d]{0,20}:\s+/i;
export const CODES = /\b(?:zip\s*codes?|zips?|postal\s*codes?|postcodes?|c[oó]digos?\s+postal(?:es)?|codes?\s+posta(?:l|ux))\b[\s:]*/gi;

/** States that a bare name does not tell from their city. */
export const CITY_TOO = /^(?:new york|washington)$/;
