/**
 * Countries as feeds show them: names (folded), calling code, the boxes in which they lie (south, west, north, east;
 * generous), and names of their regions. Evidence for where a feed is from, and for which of two numbers is the latitude.
 */
export interface Land {
  /** The first part of an international number. */
  readonly calls: string;
  readonly names: string;
  readonly boxes: readonly (readonly [south: number, west: number, north: number, east: number])[];
  readonly regions?: string;
}

export const LANDS: Readonly<Record<string, Land>> = {
  US: {
    calls: '1', names: 'us|usa|u s|u s a|united states|united states of america|estados unidos|eeuu|ee uu|etats unis',
    boxes: [[24.4, -125, 49.5, -66.9], [51, -180, 71.5, -129.9], [51, 172, 53.5, 180], [18.8, -178.4, 28.5, -154.7], [17.6, -67.4, 18.6, -64.5], [13.2, 144.6, 20.6, 146.1], [-14.6, -171.2, -11, -168.1]],
    regions: 'al|ak|az|ar|ca|co|ct|de|dc|fl|ga|hi|id|il|in|ia|ks|ky|la|me|md|ma|mi|mn|ms|mo|mt|ne|nv|nh|nj|nm|ny|nc|nd|oh|ok|or|pa|ri|sc|sd|tn|tx|ut|vt|va|wa|wv|wi|wy|pr|gu|vi|as|mp|alabama|alaska|arizona|arkansas|california|colorado|connecticut|delaware|district of columbia|florida|georgia|hawaii|idaho|illinois|indiana|iowa|kansas|kentucky|louisiana|maine|maryland|massachusetts|michigan|minnesota|mississippi|missouri|montana|nebraska|nevada|new hampshire|new jersey|new mexico|new york|north carolina|north dakota|ohio|oklahoma|oregon|pennsylvania|rhode island|south carolina|south dakota|tennessee|texas|utah|vermont|virginia|washington|west virginia|wisconsin|wyoming|puerto rico',
  },
  CA: {
    calls: '1', names: 'ca|can|canada', boxes: [[41.6, -141.1, 83.2, -52.5]],
    regions: 'ab|bc|mb|nb|nl|ns|nt|nu|on|pe|pei|qc|sk|yt|alberta|british columbia|colombie britannique|manitoba|new brunswick|nouveau brunswick|newfoundland|newfoundland and labrador|terre neuve et labrador|nova scotia|nouvelle ecosse|northwest territories|nunavut|ontario|prince edward island|quebec|saskatchewan|yukon',
  },
  PR: { calls: '1', names: 'pr|puerto rico', boxes: [[17.8, -67.4, 18.6, -65.1]] },
  MX: {
    calls: '52', names: 'mx|mex|mexico|estados unidos mexicanos', boxes: [[14.4, -118.5, 32.8, -86.6]],
    regions: 'aguascalientes|baja california|baja california sur|campeche|chiapas|chihuahua|ciudad de mexico|cdmx|df|distrito federal|coahuila|coahuila de zaragoza|colima|durango|estado de mexico|mexico|edomex|guanajuato|guerrero|hidalgo|jalisco|michoacan|michoacan de ocampo|morelos|nayarit|nuevo leon|oaxaca|puebla|queretaro|quintana roo|san luis potosi|sinaloa|sonora|tabasco|tamaulipas|tlaxcala|veracruz|yucatan|zacatecas',
  },
  ES: {
    calls: '34', names: 'es|esp|spain|espana|espagne|spanien', boxes: [[35.8, -9.4, 43.9, 4.4], [27.5, -18.3, 29.5, -13.3]],
    regions: 'alava|araba|albacete|alicante|alacant|almeria|asturias|avila|badajoz|barcelona|bizkaia|vizcaya|burgos|caceres|cadiz|cantabria|castellon|castello|ciudad real|cordoba|cuenca|gipuzkoa|guipuzcoa|girona|gerona|granada|guadalajara|huelva|huesca|islas baleares|illes balears|baleares|jaen|a coruna|la coruna|la rioja|las palmas|leon|lleida|lerida|lugo|madrid|malaga|murcia|navarra|ourense|orense|palencia|pontevedra|salamanca|santa cruz de tenerife|segovia|sevilla|soria|tarragona|teruel|toledo|valencia|valladolid|zamora|zaragoza|ceuta|melilla|andalucia|aragon|canarias|castilla y leon|castilla la mancha|cataluna|catalunya|comunidad de madrid|comunitat valenciana|extremadura|galicia|pais vasco|euskadi|region de murcia|comunidad valenciana',
  },
  AR: {
    calls: '54', names: 'ar|arg|argentina|argentine', boxes: [[-55.2, -73.6, -21.7, -53.6]],
    regions: 'buenos aires|caba|c a b a|ciudad autonoma de buenos aires|capital federal|catamarca|chaco|chubut|cordoba|corrientes|entre rios|formosa|jujuy|la pampa|la rioja|mendoza|misiones|neuquen|rio negro|salta|san juan|san luis|santa cruz|santa fe|santiago del estero|tierra del fuego|tucuman',
  },
  FR: {
    calls: '33', names: 'fr|fra|france|francia|frankreich', boxes: [[41.3, -5.2, 51.2, 9.7], [14.3, -61.9, 16.6, -60.8], [-21.5, 55.1, -20.8, 55.9], [2, -54.7, 5.9, -51.5]],
    regions: 'auvergne rhone alpes|bourgogne franche comte|bretagne|centre val de loire|corse|grand est|hauts de france|ile de france|normandie|nouvelle aquitaine|occitanie|pays de la loire|provence alpes cote d azur|paca|paris|rhone|gironde|loire atlantique|haute garonne|bouches du rhone|herault|isere|nord|bas rhin|finistere',
  },
  PT: { calls: '351', names: 'pt|prt|portugal', boxes: [[36.9, -9.6, 42.2, -6.1], [32.3, -17.4, 33.2, -16.2], [36.8, -31.4, 39.8, -24.9]], regions: 'lisboa|porto|braga|coimbra|faro|setubal|aveiro|leiria|santarem|viseu|evora|acores|madeira' },
  BR: { calls: '55', names: 'br|bra|brazil|brasil|bresil', boxes: [[-33.8, -74, 5.3, -34.7]], regions: 'sao paulo|sp|rio de janeiro|rj|minas gerais|mg|bahia|ba|parana|rio grande do sul|rs|pernambuco|ceara|santa catarina|goias|distrito federal|espirito santo|amazonas' },
  DE: { calls: '49', names: 'de|deu|germany|deutschland|alemania|allemagne', boxes: [[47.2, 5.8, 55.1, 15.1]], regions: 'baden wurttemberg|bayern|berlin|brandenburg|bremen|hamburg|hessen|mecklenburg vorpommern|niedersachsen|nordrhein westfalen|nrw|rheinland pfalz|saarland|sachsen|sachsen anhalt|schleswig holstein|thuringen' },
  AT: { calls: '43', names: 'at|aut|austria|osterreich', boxes: [[46.3, 9.5, 49.1, 17.2]], regions: 'wien|niederosterreich|oberosterreich|salzburg|tirol|vorarlberg|karnten|steiermark|burgenland' },
  CH: { calls: '41', names: 'ch|che|switzerland|schweiz|suisse|suiza|svizzera', boxes: [[45.8, 5.9, 47.9, 10.5]], regions: 'zurich|bern|geneve|vaud|valais|ticino|aargau|luzern|basel stadt|st gallen|fribourg|neuchatel' },
  BE: { calls: '32', names: 'be|bel|belgium|belgique|belgie|belgica', boxes: [[49.4, 2.5, 51.6, 6.5]], regions: 'bruxelles|brussel|wallonie|vlaanderen|liege|hainaut|namur|antwerpen|brabant wallon' },
  NL: { calls: '31', names: 'nl|nld|netherlands|nederland|paises bajos|pays bas', boxes: [[50.7, 3.3, 53.6, 7.3]] },
  LU: { calls: '352', names: 'lu|lux|luxembourg', boxes: [[49.4, 5.7, 50.2, 6.6]] },
  IT: { calls: '39', names: 'it|ita|italy|italia|italie', boxes: [[35.4, 6.6, 47.1, 18.6]], regions: 'lombardia|lazio|piemonte|veneto|toscana|emilia romagna|campania|sicilia|puglia|liguria' },
  GB: { calls: '44', names: 'gb|gbr|uk|u k|united kingdom|great britain|england|scotland|wales|northern ireland|reino unido|royaume uni', boxes: [[49.8, -8.7, 60.9, 1.8]], regions: 'england|scotland|wales|northern ireland|greater london|london|kent|essex|surrey|devon|cornwall|yorkshire|lancashire|greater manchester|west midlands|staffordshire|hampshire|norfolk' },
  IE: { calls: '353', names: 'ie|irl|ireland|eire|irlanda|irlande', boxes: [[51.3, -10.7, 55.5, -5.9]], regions: 'co dublin|county dublin|co cork|county cork|co galway|leinster|munster|connacht|ulster|dublin|cork|galway|kildare|limerick' },
  PL: { calls: '48', names: 'pl|pol|poland|polska', boxes: [[49, 14.1, 54.9, 24.2]] },
  SE: { calls: '46', names: 'se|swe|sweden|sverige', boxes: [[55.2, 10.9, 69.1, 24.2]] },
  NO: { calls: '47', names: 'no|nor|norway|norge', boxes: [[57.9, 4.4, 71.3, 31.2]] },
  DK: { calls: '45', names: 'dk|dnk|denmark|danmark', boxes: [[54.5, 8, 57.8, 15.3]] },
  FI: { calls: '358', names: 'fi|fin|finland|suomi', boxes: [[59.7, 20.5, 70.1, 31.6]] },
  GR: { calls: '30', names: 'gr|grc|greece|hellas', boxes: [[34.7, 19.3, 41.8, 29.7]] },
  UY: { calls: '598', names: 'uy|ury|uruguay', boxes: [[-35, -58.5, -30, -53]], regions: 'montevideo|canelones|maldonado|salto|paysandu|rivera|colonia|tacuarembo' },
  CL: { calls: '56', names: 'cl|chl|chile|chili', boxes: [[-56, -76, -17.4, -66.3]], regions: 'region metropolitana|metropolitana|metropolitana de santiago|valparaiso|biobio|bio bio|araucania|los lagos|antofagasta|coquimbo|maule|o higgins|atacama|magallanes' },
  CO: { calls: '57', names: 'colombia|colombie|col', boxes: [[-4.3, -79.1, 13.5, -66.8], [12.4, -81.8, 13.5, -81.3]], regions: 'antioquia|atlantico|bogota|bogota d c|bolivar|boyaca|caldas|cauca|cundinamarca|huila|magdalena|meta|narino|norte de santander|quindio|risaralda|santander|tolima|valle del cauca|cordoba|cesar|sucre' },
  PE: { calls: '51', names: 'pe|per|peru|perou', boxes: [[-18.4, -81.4, 0, -68.6]], regions: 'lima|callao|arequipa|cusco|cuzco|la libertad|piura|lambayeque|junin|ancash|cajamarca|puno|loreto|ica|tacna|ayacucho' },
  EC: { calls: '593', names: 'ec|ecu|ecuador|equateur', boxes: [[-5.1, -81.1, 1.5, -75.1], [-1.5, -92, 1.7, -89]], regions: 'pichincha|guayas|azuay|manabi|el oro|tungurahua|imbabura|esmeraldas|chimborazo|loja' },
  VE: { calls: '58', names: 've|ven|venezuela', boxes: [[0.6, -73.4, 12.3, -59.7]], regions: 'zulia|miranda|carabobo|aragua|lara|distrito capital|anzoategui|tachira' },
  BO: { calls: '591', names: 'bo|bol|bolivia', boxes: [[-22.9, -69.7, -9.6, -57.4]], regions: 'cochabamba|potosi|oruro|chuquisaca|tarija|beni' },
  PY: { calls: '595', names: 'py|pry|paraguay', boxes: [[-27.7, -62.7, -19.2, -54.2]], regions: 'asuncion|alto parana|itapua|caaguazu' },
  CR: { calls: '506', names: 'cr|cri|costa rica', boxes: [[8, -86, 11.3, -82.5]], regions: 'san jose|alajuela|cartago|heredia|guanacaste|puntarenas|limon' },
  PA: { calls: '507', names: 'pan|panama', boxes: [[7.1, -83.1, 9.7, -77.1]] },
  GT: { calls: '502', names: 'gt|gtm|guatemala', boxes: [[13.7, -92.3, 17.9, -88.2]], regions: 'guatemala|quetzaltenango|sacatepequez|alta verapaz|huehuetenango' },
  HN: { calls: '504', names: 'hn|hnd|honduras', boxes: [[12.9, -89.4, 16.6, -83.1]], regions: 'francisco morazan|atlantida|choluteca' },
  SV: { calls: '503', names: 'sv|slv|el salvador', boxes: [[13.1, -90.2, 14.5, -87.6]], regions: 'san salvador|santa ana|san miguel|la libertad' },
  NI: { calls: '505', names: 'ni|nic|nicaragua', boxes: [[10.7, -87.8, 15.1, -82.9]] },
  DO: { calls: '1', names: 'do|dom|dominican republic|republica dominicana', boxes: [[17.4, -72.1, 20, -68.3]] },
  AU: { calls: '61', names: 'au|aus|australia', boxes: [[-43.8, 112.8, -10, 153.8]], regions: 'nsw|vic|qld|sa|tas|act|new south wales|victoria|queensland|south australia|western australia|tasmania' },
  NZ: { calls: '64', names: 'nz|nzl|new zealand|aotearoa', boxes: [[-47.4, 166.3, -34.3, 178.7]], regions: 'auckland|wellington|canterbury|waikato|otago|northland|bay of plenty' },
  ZA: { calls: '27', names: 'za|zaf|south africa', boxes: [[-35, 16.3, -22, 33]], regions: 'gauteng|western cape|kwazulu natal|eastern cape|limpopo|mpumalanga|free state' },
  IN: { calls: '91', names: 'ind|india', boxes: [[6.6, 68, 35.6, 97.5]], regions: 'maharashtra|karnataka|tamil nadu|kerala|delhi|west bengal|gujarat|telangana' },
  PH: { calls: '63', names: 'ph|phl|philippines|pilipinas', boxes: [[4.5, 116.8, 21.3, 126.7]], regions: 'metro manila|ncr|cebu|cavite|laguna' },
};

/** Postal codes of a shape that no other of these countries has. */
export const POSTAL_SHAPES: Readonly<Record<string, RegExp>> = {
  CA: /^[ABCEGHJ-NPRSTVXY]\d[A-Z][ -]?\d[A-Z]\d$/i, GB: /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i, AR: /^[A-HJ-NP-Z]\d{4}[A-Z]{3}$/i, IE: /^[AC-FHKNPRTV-Y]\d[\dW] ?[\dAC-FHKNPRTV-Y]{4}$/i, NL: /^\d{4} ?[A-Z]{2}$/,
  PT: /^\d{4}-\d{3}$/, BR: /^\d{5}-\d{3}$/, PL: /^\d{2}-\d{3}$/, US: /^\d{5}-\d{4}$/,
};

/** Whole numbers in their national writing, digits only or as grouped. Weak evidence: countries share them. */
export const PHONE_SHAPES: Readonly<Record<string, RegExp>> = {
  US: /^(?:\+?1[ .-]?)?\(?[2-9]\d\d\)?[ .-]?[2-9]\d\d[ .-]?\d{4}\b/, CA: /^(?:\+?1[ .-]?)?\(?[2-9]\d\d\)?[ .-]?[2-9]\d\d[ .-]?\d{4}\b/, ES: /^[6-9](?:[ .]?\d){8}(?![ .]?\d)/, FR: /^0[1-9](?:[ .-]?\d\d){4}(?!\d)/, PT: /^(?:2|9)(?:[ .]?\d){8}(?![ .]?\d)/,
  GB: /^\(?0(?:1|2|3|7|8)\d{1,4}\)?[ ]?\d{3,4}[ ]?\d{3,6}(?!\d)/, IE: /^\(?0(?:1|2\d|4\d|5\d|6\d|7\d|8\d|9\d{1,2})\)?[ -]?\d{3}[ ]?\d{4}(?!\d)/, MX: /^(?:\(?(?:55|33|81|56)\)? ?\d{4}[ -]?\d{4}|01[ (]|\(\d{3}\) ?\d{3}[ -]\d{2}[ -]\d{2}|\d{3} \d{3} \d{2} \d{2})/, AR: /^(?:\(?0\d{2,4}\)?[ -]?)?(?:4|5|6)\d{3}[ -]\d{4}\b/,
  BR: /^\(?\d{2}\)? ?9?\d{4}-\d{4}\b/, CO: /^\(?60\d\)? ?\d{3} ?\d{4}|^3\d{2} ?\d{3} ?\d{4}/, CL: /^\(?(?:2|9|[3-7]\d)\)? ?\d{3,4} ?\d{4}\b/, DE: /^\(?0[2-9]\d{1,4}\)?[ \/-]\d{3,8}/, AU: /^\(?0[23478]\)? ?\d{4} ?\d{4}|^1[38]00 ?\d{3} ?\d{3}/, UY: /^(?:2|4)\d{3} ?\d{4}$/,
};

/** Endings of web and mail addresses that are a country's own and not sold as words. */
export const DOMAINS = 'es mx ar fr ca pt br de at ch be nl lu it uk ie pl se no dk fi gr uy cl pe ec ve bo py cr pa gt hn sv ni do au nz za in ph us'.split(' ');

export const SPANISH = 'ES MX AR CO CL PE UY EC VE BO PY CR PA GT HN SV NI DO PR US'.split(' ');
export const FRENCH = 'FR CA BE CH LU'.split(' ');
