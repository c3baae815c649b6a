/** Header words of French, and the commonest of Portuguese and German, by field; folded, as in column-words.data.ts. */
import type { ColumnWords } from './column-words-more.data.js';

export const WORLD_COLUMN_WORDS: ColumnWords = {
  id: 'identifiant|no dossier|numero de dossier|numero unique|no de ressource|id ressource|id organisme|finess|numero finess',
  name: 'nom|nom du service|nom service|nom du programme|nom de la ressource|nom de la structure|nom structure|nom de l etablissement|nom etablissement|nom du lieu|nom usuel|nom du centre|nom du point de service|point de service|etablissement|structure|ressource|intitule|titre|denomination|programme|raison sociale|lieu d accueil'
    + '|nome|nome do servico|nome da unidade|nome do estabelecimento|unidade|servico|bezeichnung|einrichtung|name der einrichtung|einrichtungsname|angebot|titel',
  organization: 'organisme|organisme gestionnaire|organisme responsable|nom de l organisme|nom organisme|association|nom de l association|gestionnaire|fournisseur|entite|organizacao|entidade|instituicao|orgao|trager|traeger|anbieter|verein|organisation',
  description: 'description du service|description des services|services offerts|services proposes|offre de service|offre de services|nature du service|presentation|remarque|remarques|observations|commentaire|commentaires|activites|activites et services|renseignements|informations|informations complementaires|mandat'
    + '|descricao|servicos oferecidos|observacoes|informacoes|beschreibung|angebote|leistungen|bemerkung|bemerkungen|hinweise',
  category: 'categorie|type de service|type de services|type de structure|type d etablissement|type d organisme|type de ressource|type de lieu|secteur d activite|secteur d intervention|domaine|domaines|domaine d intervention|champ d intervention|thematique|thematiques|theme|themes|rubrique'
    + '|tipo de servico|tipo de unidade|especialidade|area de atuacao|kategorie|kategorien|art|art der einrichtung|typ|angebotsart|bereich|thema|themen|rubrik',
  phone: 'no de telephone|no telephone|numero de telephone|numero telephone|telephone principal|telephone fixe|telephone mobile|telephone portable|telephone 1|telephone 2|autre telephone|portable|cellulaire|sans frais|telephone sans frais|numero sans frais|no sans frais|ligne sans frais|numero vert|standard|urgence|urgences|ligne d urgence|telephone d urgence|numero d urgence|ligne de crise|ligne d ecoute|ligne d aide|detresse|ligne de detresse|telephone de crise|poste telephonique|soir et fin de semaine'
    + '|telefone|telefones|fone|contato telefonico|telemovel|telefon|telefonnummer|rufnummer|notruf|krisentelefon|mobil|handy|fon',
  fax: 'telecopieur|telecopie|no de telecopieur|numero de telecopieur|telec|faxnummer',
  tty: 'ats|teletype|appareil de telecommunication pour sourds',
  text: 'texto|textos|ligne texto|numero texto',
  url: 'site web|site|site internet|adresse web|adresse internet|page web|lien|lien web|url du site|endereco web|webseite|internetseite|webadresse',
  email: 'courriel|courriels|adresse courriel|adresse electronique|adresse mail|adresse email|mel|courrier electronique|correio eletronico|mail adresse',
  address: 'adresse|adresse civique|adresse complete|adresse postale|adresse 1|adresse 2|adresse 3|adresse ligne 1|adresse ligne 2|adresse physique|adresse du site|adresse du lieu|complement d adresse|complement adresse|rue|voie|numero et rue|no et rue|batiment'
    + '|endereco|endereco completo|logradouro|rua|morada|anschrift|strasse|strasse hausnummer|strasse und hausnummer|strasse nr|strasse hnr',
  locality: 'ville|ville village|commune|nom commune|nom de la commune|municipalite|localite|arrondissement|cidade|concelho|localidade|ort|stadt|gemeinde|wohnort',
  region: 'region|nom region|departement|canton|uf|bundesland',
  postalCode: 'code postal|code poste|c p|cep|codigo postal|plz|postleitzahl',
  country: 'pays|land|staat',
  latitude: 'breitengrad|lat geo|geographische breite',
  longitude: 'longitude|laengengrad|langengrad|geographische lange',
  coordinates: 'coordonnees|coordonnees geographiques|coordonnees gps|geo point 2d|koordinaten',
  hours: 'horaire|horaires|heures|heures d ouverture|horaires d ouverture|horaire d ouverture|heures d accueil|horaires d accueil|heures de service|jours et heures d ouverture|jours et horaires|jours et heures|plages horaires|periode d ouverture'
    + '|horario de funcionamento|horario de atendimento|offnungszeiten|oeffnungszeiten|sprechzeiten|sprechstunden',
  days: 'jours|jours d ouverture|jour|dias de funcionamento|tage|offnungstage',
  opens: 'ouverture|heure d ouverture|ouvre a|abertura',
  closes: 'fermeture|heure de fermeture|ferme a|fechamento',
  monday: 'lundi|horaires lundi|segunda|segunda feira|montag',
  tuesday: 'mardi|horaires mardi|terca|terca feira|dienstag',
  wednesday: 'mercredi|horaires mercredi|quarta|quarta feira|mittwoch',
  thursday: 'jeudi|horaires jeudi|quinta|quinta feira|donnerstag',
  friday: 'vendredi|horaires vendredi|sexta|sexta feira|freitag',
  saturday: 'samedi|horaires samedi|samstag|sonnabend',
  sunday: 'dimanche|horaires dimanche|sonntag',
  hoursNote: 'remarques horaires|precisions horaires|notes sur les heures|horaires particuliers',
  languages: 'langue|langues|langues parlees|langue de service|langues de service|langues d accueil|idiomas|linguas|sprache|sprachen',
  cost: 'cout|couts|tarif|tarifs|tarification|frais|prix|modalites de paiement|custo|custos|preco|kosten|gebuhren|preis',
  eligibility: 'admissibilite|eligibilite|conditions d acces|conditions d admission|condition d acces|criteres d admissibilite|criteres d admission|modalites d acces|criteres|tranche d age|groupe d age|requisitos|criterios|voraussetzungen|zugangsvoraussetzungen|alter',
  serves: 'clienteles|public accueilli|public cible|publics|public|public vise|clientele visee|clientele cible|clientele desservie|population desservie|population cible|population visee|usagers|beneficiaires|publico alvo|zielgruppe|zielgruppen',
  accessibility: 'accessibilite|acces handicapes|acces pmr|pmr|acces fauteuil roulant|accessible en fauteuil roulant|accessibilite physique|accessibilite pmr|acessibilidade|barrierefrei|barrierefreiheit|rollstuhlgerecht',
  virtual: 'en ligne|a distance|virtuel|teleconsultation',
  responders: 'qui vient|qui intervient|intervenants|equipe d intervention',
  police: 'la police peut venir|intervention policiere|presence policiere',
  coverage: 'territoire|territoire desservi|territoires desservis|territoire couvert|zone desservie|secteur desservi|region desservie|zone d intervention|area de abrangencia|einzugsgebiet',
  alert: 'alerte|avis|mise en garde',
  status: 'statut|etat|ativo|actif',
  assuredDate: 'verifie|verifie le|date de verification|date verification|derniere verification|date de derniere verification|date de la derniere verification|valide le|verificado em|data de verificacao|gepruft am|geprueft am',
  confidential: 'confidentiel|adresse confidentielle|lieu confidentiel',
};
