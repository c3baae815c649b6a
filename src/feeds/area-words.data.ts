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

/** Of a name whose borders only people there can tell, or of no name. */
export const VAGUE = /^the |^(?:north|south|east|west)(?: ?(?:side|end))?$|\b(?:area|areas|region|regional|greater|metro\w*|surrounding|nearby|northern|southern|eastern|western|northeast\w*|northwest\w*|southeast\w*|southwest\w*|central|downtown|radius|miles?|km|within|parts?|portions?|most|some|others?|various|varies|local|depends|limited|except|not|no|none|services?|available|contact|call|see|district|zone|zona|distrito|norte|sur|este|oeste|secteur|sector|unknown|please|everyone|anywhere|county ?wide|counties|cities|towns|states|clients?|patients|students|members|eligible|website|tbd|n a)\b/;

/** A label before a list: "Counties served: ". It is read for what it says, and is no part of the list. */
export const LABEL = /^[^:\d]{0,40}:\s+/;
export const CODES = /\b(?:zip\s*codes?|zips?|postal\s*codes?|postcodes?|c[oó]digos?\s+postal(?:es)?|codes?\s+posta(?:l|ux))\b[\s:]*/gi;

/** States that a bare name does not tell from their city. */
export const CITY_TOO = /^(?:new york|washington)$/;
