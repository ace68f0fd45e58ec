import type { CustomerField, Field, SaleField } from './mapping.ts';

/** Column names by field in English, German, French, Spanish, Italian and Dutch; folded, words parted by one blank. */
const CUSTOMER_WORDS: Partial<Record<CustomerField, string>> = {
  givenName:
    'first name|firstname|given name|givenname|forename|fname|vorname|vornamen|rufname|prenom|prenoms|nombre|nombre de pila|nome|voornaam|roepnaam',
  middleName:
    'middle name|middlename|additional name|zweiter vorname|deuxieme prenom|segundo nombre|secondo nome|tweede naam',
  familyName:
    'last name|lastname|surname|family name|familyname|lname|nachname|familienname|zuname|nom de famille|apellido|apellidos|primer apellido|cognome|achternaam|familienaam',
  familyNamePrefix: 'tussenvoegsel|last name prefix|lastnamepreposition|namenszusatz',
  fullName:
    'name|full name|fullname|customer name|client name|contact name|display name|contact|customer|client|kunde|kundenname|vollstandiger name|ansprechpartner|nom|nom complet|nom et prenom|nom prenom|nom du client|cliente|nombre completo|nombre y apellidos|nombre del cliente|nome completo|nome e cognome|nominativo|naam|volledige naam|klant|klantnaam|member|member name|guest|guest name',
  knownAs: 'nickname|nick name|known as|called|preferred name|goes by|spitzname|surnom|apodo|soprannome|bijnaam',
  pronunciation:
    'pronunciation|phonetic name|phonetic first name|yomi name|aussprache|prononciation|pronunciacion|pronuncia|uitspraak',
  phone:
    'phone|phone number|phone no|phone 1|phone 2|telephone|telephone number|tel|tel no|mobile|mobile phone|mobile number|cell|cell phone|cellphone|home phone|work phone|contact number|telefon|telefonnummer|tel nr|telefon 1|telefon 2|rufnummer|handy|handynummer|mobil|mobiltelefon|mobilnummer|telephone portable|portable|numero de telephone|tel portable|telefono|numero de telefono|movil|telefono movil|celular|cellulare|numero di telefono|telefono cellulare|telefoon|telefoonnummer|mobiel|mobiele telefoon|gsm',
  email:
    'email|e mail|email address|e mail address|emailaddress|mail|email 1|email 2|e mail adresse|email adresse|mailadresse|mail adresse|adresse e mail|adresse email|adresse mail|courriel|adresse electronique|correo|correo electronico|direccion de correo|posta elettronica|indirizzo email|indirizzo e mail|emailadres|e mailadres|e mail adres',
  birthday:
    'birthday|birth date|birthdate|date of birth|dob|born|bday|geburtstag|geburtsdatum|geb datum|geb|date de naissance|naissance|anniversaire|fecha de nacimiento|nacimiento|cumpleanos|data di nascita|nascita|compleanno|geboortedatum|verjaardag',
  address:
    'address|full address|mailing address|postal address|adresse|anschrift|adresse complete|adresse postale|direccion|domicilio|indirizzo|adres',
  street:
    'street|street address|street address 1|address 1|address1|address line 1|addressline1|street 1|strasse|strasse und hausnummer|strasse hausnummer|str|rue|voie|calle|via|indirizzo 1|straat|straatnaam|street name',
  houseNumber: 'house number|house no|street number|hausnummer|hausnr|nr|numero de rue|numero civico|huisnummer',
  street2:
    'street address 2|address 2|address2|address line 2|addressline2|street 2|adresszusatz|adresse 2|complement d adresse|complement adresse|direccion 2|indirizzo 2|suite|apt|apartment|unit',
  city: 'city|town|suburb|city town|locality|ort|stadt|wohnort|ville|commune|localite|ciudad|poblacion|localidad|municipio|citta|comune|localita|plaats|woonplaats|stad',
  postalCode:
    'postal code|postalcode|post code|postcode|zip|zip code|zipcode|plz|postleitzahl|code postal|cp|codigo postal|cap|codice postale',
  region:
    'state|province|region|county|state province|state region|bundesland|kanton|departement|provincia|comunidad autonoma|regione|provincie',
  country: 'country|country region|land|staat|pays|pais|paese|nazione|stato',
  company:
    'company|company name|organization|organisation|business|business name|firma|firmenname|unternehmen|societe|entreprise|empresa|azienda|ditta|ragione sociale|bedrijf|bedrijfsnaam',
  note: 'note|notes|comment|comments|memo|remark|remarks|notiz|notizen|bemerkung|bemerkungen|anmerkung|anmerkungen|kommentar|remarque|remarques|commentaire|commentaires|nota|notas|observaciones|comentario|comentarios|commento|osservazioni|opmerking|opmerkingen|notitie|notities',
  allergy:
    'allergy|allergies|food allergies|intolerance|intolerances|allergie|allergien|unvertraglichkeit|unvertraglichkeiten|intolerances alimentaires|alergia|alergias|intolerancias|allergia|intolleranze|allergieen|intoleranties',
  likes:
    'like|likes|loves|favorite|favorites|favourite|favourites|preferences|mag|vorlieben|lieblinge|aime|preferes|gustos|le gusta|favoritos|gusti|preferiti|houdt van|voorkeuren|favorieten',
  dislikes:
    'dislike|dislikes|does not like|doesnt like|hates|mag nicht|abneigungen|n aime pas|naime pas|no le gusta|non ama|non gradisce|lust niet|houdt niet van',
  usual:
    'usual|the usual|usual order|usually|regular order|wie immer|stammbestellung|ubliche bestellung|habituel|commande habituelle|comme d habitude|lo de siempre|pedido habitual|il solito|solito|zoals altijd|gebruikelijke bestelling',
  treat: 'treat|treats|dog treat|goodie|leckerli|friandise|friandises|golosina|dolcetto|traktatie|snoepje',
  need: 'need|needs|special needs|access needs|accessibility|dietary requirements|dietary needs|dietary restrictions|diet|bedarf|braucht|besoins|besoins particuliers|necesidades|necesita|esigenze|behoeften',
  size: 'size|sizes|shoe size|clothing size|grosse|schuhgrosse|kleidergrosse|konfektionsgrosse|taille|pointure|talla|taglia|maat|schoenmaat',
  neverSuggest:
    'never suggest|never offer|do not suggest|do not offer|dont suggest|dont offer|nie vorschlagen|nie anbieten|ne jamais proposer|no sugerir|no ofrecer|non proporre|nooit aanbieden',
  dog: 'dog name|dogs name|name of dog|dogs|hundename|name des hundes|hunde|nom du chien|chiens|nombre del perro|perros|nome del cane|cani|naam hond|naam van de hond|honden',
  cat: 'cat name|cats name|name of cat|cats|katze|katzen|katzenname|name der katze|nom du chat|nombre del gato|nome del gatto|naam kat',
  child:
    'child|children|child name|childs name|childrens names|kid|kids|kids names|kinder|name des kindes|enfant|enfants|hijo|hijos|figlio|figli|bambini|kinderen',
  partner:
    'partner|partner name|partners name|spouse|husband|wife|significant other|ehepartner|ehemann|ehefrau|lebenspartner|conjoint|epoux|epouse|pareja|esposo|esposa|conyuge|coniuge|marito|moglie|echtgenoot|echtgenote',
  companion: 'companion|companions|comes with|begleitung|acompanante|accompagnatore',
  externalId:
    'id|customer id|customerid|customer number|customer no|customer code|client id|client number|member id|member number|contact id|record id|rec id|reference|reference id|external id|kundennummer|kundennr|kunden nr|kunden id|kdnr|numero client|numero de client|id client|code client|id cliente|numero de cliente|codigo cliente|codice cliente|numero cliente|klantnummer|klantnr|klant id|klantcode',
  language: 'language|preferred language|locale|sprache|langue|idioma|lingua|taal',
  cardCode:
    'card|card code|card number|card no|loyalty card|loyalty number|barcode|kartennummer|kundenkarte|numero de carte|carte de fidelite|numero de tarjeta|tarjeta|numero carta|numero tessera|tessera|kaartnummer|klantenkaart',
  since:
    'since|customer since|customersince|member since|created|created at|created on|create date|creation date|date created|joined|join date|registered|registration date|sign up|signup date|first visit|kunde seit|seit|angelegt|angelegt am|erstellt|erstellt am|client depuis|date de creation|date d inscription|fecha de alta|cliente desde|cliente dal|data creazione|klant sinds|aangemaakt',
  foundUs:
    'found us|how they found us|how did you hear about us|lead source|referred by|referral source|referral|empfohlen von|recommande par|recomendado por|consigliato da',
  tags: 'tag|tags|group|groups|label|labels|category|categories|customer group|segment|segments|gruppe|gruppen|kundengruppe|kategorie|groupe|groupes|categorie|grupo|grupos|etiquetas|categoria|gruppo|gruppi|etichette|groep|groepen',
  emailConsent:
    'accepts marketing|accepts email marketing|email consent|email opt in|email subscription status|marketing allowed|marketingallowed|marketing consent|marketing preference|newsletter|subscribed|opt in|werbung erlaubt|boletin|nieuwsbrief',
  smsConsent: 'accepts sms marketing|sms consent|sms opt in|text consent',
  emailOptOut: 'unsubscribed|unsubscribed on|opt out|abgemeldet|desabonne',
};

const SALE_WORDS: Partial<Record<SaleField, string>> = {
  customer: 'customer|client|buyer|guest|member|kunde|acheteur|cliente|klant|koper',
  customerId: `${CUSTOMER_WORDS.externalId!.split('|')
    .filter(word => /customer|client|member|kund|kdnr|klant/.test(word))
    .join('|')}|customer reference|user id|buyer id`,
  customerName:
    'customer name|client name|buyer name|guest name|member name|name|full name|kundenname|nom du client|nom client|nombre del cliente|nombre cliente|nome cliente|klantnaam|naam klant|billing name',
  customerEmail: `${CUSTOMER_WORDS.email}|customer email|customer e mail|client email|billing email`,
  customerPhone: `${CUSTOMER_WORDS.phone}|customer phone|billing phone`,
  date: 'date|day|datetime|date time|date and time|timestamp|order date|sale date|purchase date|purchased at|purchased on|purchased|transaction date|invoice date|visit date|created at|created|paid at|datum|tag|zeitpunkt|datum uhrzeit|kaufdatum|verkaufsdatum|bestelldatum|rechnungsdatum|belegdatum|buchungsdatum|date de vente|date d achat|date de commande|date de facture|jour|fecha|fecha de compra|fecha de venta|fecha del pedido|fecha factura|dia|data|data vendita|data acquisto|data ordine|data fattura|giorno|aankoopdatum|besteldatum|verkoopdatum|factuurdatum|dag',
  time: 'time|time of day|sale time|uhrzeit|zeit|heure|hora|ora|orario|tijd|tijdstip',
  timeZone: 'time zone|timezone|zeitzone|fuseau horaire|zona horaria|fuso orario|tijdzone',
  amount:
    'amount|total|order total|grand total|sale total|total amount|total price|total sales|net sales|net total|net amount|sales|revenue|value|spend|spent|paid|amount paid|sum|price|dollars|euro|eur|usd|betrag|summe|gesamt|gesamtbetrag|gesamtsumme|umsatz|preis|endbetrag|rechnungsbetrag|bruttobetrag|montant|montant total|montant ttc|total ttc|prix|prix total|importe|importe total|monto|cantidad pagada|precio|precio total|total venta|importo|importo totale|totale|prezzo|prezzo totale|bedrag|totaal|totaalbedrag|prijs|omzet',
  refunded:
    'refunded|refunded amount|refund amount|erstattet|erstattung|rembourse|montant rembourse|reembolsado|rimborsato|terugbetaald',
  item: 'item|item name|product|product name|article|article name|description|artikel|artikelname|artikelbezeichnung|produkt|produktname|bezeichnung|beschreibung|libelle|designation|produit|nom du produit|articulo|producto|nombre del producto|descripcion|concepto|articolo|prodotto|descrizione|product naam|artikelnaam|omschrijving|lineitem name|service|treatment',
  quantity:
    'quantity|qty|count|units|lineitem quantity|menge|anzahl|stuck|stk|quantite|qte|nombre|cantidad|unidades|quantita|aantal|hoeveelheid',
  itemPrice:
    'unit price|item price|price each|lineitem price|einzelpreis|stuckpreis|prix unitaire|precio unitario|prezzo unitario|stukprijs',
  itemAmount:
    'line total|line amount|item total|item amount|line price|positionsbetrag|zeilensumme|total ligne|montant ligne|total linea|totale riga|regeltotaal',
  saleId:
    'order|order id|order number|order no|order name|sale id|sale number|transaction|transaction id|transaction number|receipt|receipt id|receipt number|receipt no|invoice|invoice id|invoice number|invoice no|bill number|ticket|ticket number|bestellung|bestellnummer|auftragsnummer|beleg|belegnummer|belegnr|bonnummer|bon nr|bonnr|rechnung|rechnungsnummer|rechnungsnr|numero de commande|commande|numero de facture|facture|numero de ticket|numero de pedido|pedido|numero de factura|factura|recibo|numero ordine|ordine|numero fattura|fattura|scontrino|numero scontrino|ordernummer|bestelnummer|factuurnummer|factuur|kassabon',
  note: CUSTOMER_WORDS.note!,
  eventType: 'event type|transaction type|type|sale type|vorgang|art|typ|tipo|soort',
  status: 'status|order status|payment status|financial status|transaction status|statut|estado|stato',
  cancelledAt: 'cancelled at|canceled at|cancelled on|storniert am|annule le',
  currency: 'currency|currency code|wahrung|devise|monnaie|moneda|divisa|valuta|munt',
};

/** Parts of column names that tell a field when no whole name does; the first that fits. */
const CUSTOMER_HINTS: [RegExp, CustomerField][] = [
  [/\bfax\b/, 'note'],
  [/mail|correo|courriel/, 'email'],
  [/phone|telef|telep|\btel\b|mobil|handy|cellul|\bgsm\b|movil/, 'phone'],
  [/birth|geburt|naissance|nacimiento|nascita|geboorte|verjaardag/, 'birthday'],
  [/first ?name|vorname|prenom|voornaam|given ?name/, 'givenName'],
  [/last ?name|nachname|surname|apellido|cognome|achternaam|family ?name/, 'familyName'],
  [/post ?code|postal|zip|postleit|\bplz\b/, 'postalCode'],
  [/street|strasse|\brue\b|calle|straat/, 'street'],
  [/\bcity\b|\btown\b|\bville\b|ciudad|\bcitta\b|plaats/, 'city'],
  [/all?erg|intoler|intoller|unvertraglich/, 'allergy'],
  [/favou?rite|lieblings|favori|preferid|preferit/, 'likes'],
  // It may be a breed, and a pet a cat.
  [
    /^(dog|hund|chien|perro|cane|hond|pet|pets|pet name|pets name|haustier|haustiere|mascota|animal de compagnie|huisdier)$/,
    'dog',
  ],
  [/country|\bpays\b|\bpais\b|\bpaese\b/, 'country'],
];

const SALE_HINTS: [RegExp, SaleField][] = [
  [/(customer|client|kund\w*|klant\w*|member|cliente) ?(id|no|nr|nummer|number|code)\b/, 'customerId'],
  [/customer|client|kunde|klant/, 'customer'],
  [/\bdate\b|datum|fecha/, 'date'],
  [/amount|betrag|montant|importe|importo|bedrag/, 'amount'],
  [/product|artikel|produit|producto|prodotto/, 'item'],
  [/quantity|menge|anzahl|quantite|cantidad|quantita|aantal/, 'quantity'],
];

function invert(words: Partial<Record<string, string>>): Map<string, Field> {
  const fields = new Map<string, Field>();
  for (const [field, list] of Object.entries(words)) {
    for (const word of list!.split('|')) if (!fields.has(word)) fields.set(word, field as Field);
  }
  return fields;
}

const byWord = { customers: invert(CUSTOMER_WORDS), sales: invert(SALE_WORDS) };
const byHint = { customers: CUSTOMER_HINTS, sales: SALE_HINTS };

/** The field a folded column name stands for, or undefined. */
export const fieldByWord = (kind: 'customers' | 'sales', name: string): Field | undefined => byWord[kind].get(name);

/** The field a part of a folded column name hints at. Fax numbers reach nobody. */
export function fieldByHint(kind: 'customers' | 'sales', name: string): Field | undefined {
  const field = byHint[kind].find(([pattern]) => pattern.test(name))?.[1];
  return field === 'note' ? undefined : field;
}
