import type { SheetWords } from './types.ts';

/** The sheet in Dutch. */
export const nl: SheetWords = {
  kicker: 'Blad voor wie het LMS beheert',
  contents: 'Op dit blad',
  facts: {
    version: 'Versie',
    standard: 'Standaard',
    file: 'Bestand',
    size: 'Grootte',
    checksum: 'SHA-256',
    id: 'Id van de cursus',
    languages: 'Talen',
    minutes: 'Duurt',
    lessons: 'Lessen',
    passMark: 'Slaaggrens',
    organisation: 'Gemaakt voor',
    about: (minutes) => `ongeveer ${minutes} ${minutes === 1 ? 'minuut' : 'minuten'}`,
    none: 'geen: wie hem afmaakt, is klaar',
  },
  standards: {
    scorm12: 'SCORM 1.2',
    'scorm2004-3rd': 'SCORM 2004 3rd edition',
    'scorm2004-4th': 'SCORM 2004 4th edition',
    web: 'gewoon web, zonder LMS',
  },
  steps: {
    title: 'In vijf stappen',
    lms: (isScored) => [
      'Laad het zipbestand op zoals het is: niet uitgepakt, niet opnieuw ingepakt.',
      'Kies de instellingen hieronder die jouw LMS noemen.',
      `Doe de cursus als proefpersoon tot het eind. Het LMS toont dan ${isScored ? '“passed” met een score' : '“completed”, zonder score'}; een tweede keer openen gaat verder waar je was.`,
      'Wijs de cursus toe.',
      'Lees bij een nieuwe versie eerst het laatste deel van het blad daarvan: daar staat of die deze mag vervangen.',
    ],
    server: (address) =>
      `Dit zipbestand is dun: het toont de cursus vanaf ${address} en spreekt ervoor met het LMS. Zet wat in de map “…-server” staat eerst daar, met HTTPS. Bij een nieuwe versie zegt npm run compare -- oud.zip nieuw.zip met twee dunne zips of ook het zipbestand vervangen moet worden.`,
    web: [
      'Pak het zipbestand uit in een map van een webserver met HTTPS.',
      'Open index.html in die map: er is niets te installeren, en er is geen database.',
      'Doe de cursus één keer tot het eind, laad opnieuw, en zie dat hij verdergaat waar je was.',
      'Geef mensen het adres. Niemand ziet hun resultaat behalve zijzelf: neem voor resultaten een pakket voor een LMS.',
      'Vervang bij een nieuwe versie de hele map. Wat browsers bewaren, blijft gelden.',
    ],
  },
  settings: {
    title: 'Instellingen in je LMS',
    intro:
      'De namen zijn die van het LMS in het Engels. Waar het pakket zelf anders staat dan een LMS het graag heeft, staat dat erbij, met de opdracht die het passende pakket maakt.',
    notTaken: (title, standards) => `${title} neemt deze standaard niet. Neem het pakket voor ${standards}.`,
    fits: 'Dit pakket staat zoals dit LMS het graag heeft.',
    otherwise: 'Het werkt, en dit zou beter passen:',
    command: 'Passend gemaakt met',
    set: 'Instelling',
    choose: 'Kies',
    why: 'Omdat',
    inPackage: 'In het pakket',
    here: 'Hier',
    advised: 'Advies',
    options: {
      passMark: 'Slaaggrens in het manifest',
      onFail: 'Gemeld onder de slaaggrens',
      exit: 'Einde na voltooien',
      window: 'Venster bij Afsluiten',
    },
    values: {
      'in-manifest': 'ja',
      'left-out': 'nee',
      failed: 'failed',
      incomplete: 'incomplete',
      suspend: 'suspend',
      normal: 'normal',
      close: 'sluit',
      'close-around': 'sluit het venster om zijn frame',
      stay: 'blijft',
    },
  },
  scoring: {
    title: 'Hoe voltooien en score tot stand komen',
    check: (drawn, bank, of) =>
      `De eindcheck trekt ${drawn} situaties uit een voorraad van ${bank}, evenveel voor elke vaardigheid. De beste reactie levert 2 punten op, een aanvaardbare 1, een zwakke 0: samen ${of}. De score is het deel van de punten, van 0 tot 100. Hoe vaak iemand slaagt zonder te lezen (steeds de langste, steeds de eerste), rekent de check van de cursus over alle trekkingen uit.`,
    pass: (mark, needed, of) => `Vanaf ${mark} ben je geslaagd: ${needed} van de ${of} punten.`,
    again:
      'Mensen mogen het zo vaak proberen als ze willen; andere situaties komen dan eerst. De beste score telt, en geslaagd blijft geslaagd.',
    before: (practice, testOut) =>
      `${practice === 'required' ? 'Hij gaat open als de oefening van elke les is gedaan, en zegt welke er nog zijn.' : 'Hij gaat open als de lessen zijn doorlopen; de oefeningen mogen worden overgeslagen.'}${testOut ? ' Wie alles al weet, mag hem meteen doen; wie dan slaagt, is klaar met de cursus.' : ''}`,
    nugget: 'Dit pakket is één les zonder eindcheck: wie hem afmaakt, is klaar, en er wordt geen score gemeld.',
    moment: 'Wanneer',
    reported: 'Het LMS krijgt te horen',
    opened: 'De cursus gaat open',
    lesson: 'Een les is af',
    answer: 'Een reactie is nagekeken',
    below: 'De eindcheck eindigt onder de slaaggrens',
    passed: 'De eindcheck is gehaald',
    finished: 'De les is af',
    left: 'Iemand gaat weg, of het venster is weg',
    objective: (id) => `een doel (objective) onder de id van de les, zoals ${id}`,
    interaction: 'een interactie, en de poging tot dan toe',
  },
  map: {
    title: 'Wat de id’s in je rapporten betekenen',
    intro: (poor) =>
      `De id van een interactie is de naam hieronder, en het antwoord is de letter van een keuze. De beste wordt gemeld als correct, een aanvaardbare als neutral, een zwakke als ${poor}. Id’s en letters veranderen nooit van betekenis, ook niet in een nieuwe versie. Oefenen wordt gemeld met gewicht 0 en telt niet mee; een situatie die in een volgende poging terugkomt, wordt opnieuw gemeld.`,
    spoiler: 'Dit is de sleutel van de eindcheck. Houd het blad bij wie de cursus beheert.',
    id: 'Id',
    question: 'Vraag',
    choices: 'Keuzes',
    points: ['zwak', 'aanvaardbaar', 'beste'],
    scored: 'in de eindcheck',
    practice: 'oefening',
    objectives: 'Elke les is een doel (objective) onder zijn eigen id:',
  },
  accessibility: {
    title: 'Toegankelijkheid',
    texts: [
      'De cursus richt zich op WCAG 2.2, niveau AA (EN 301 549 neemt die eisen over). De tests gaan langs elk scherm en elke toestand in elke taal, in het lichte en het donkere thema.',
    ],
    items: [
      'Alles kan met alleen het toetsenbord, en niets alleen door slepen of vegen.',
      'Het werkt vanaf 320 pixels breed, met tekst op 200 %, met gedwongen kleuren en met minder beweging.',
      'Een schermlezer hoort de feedback één keer; de simulator zegt in woorden en in een tabel wat hij tekent.',
      'Er is geen tijdslimiet, geen geluid en geen video.',
      'Automatische controles vinden een deel van wat er te vinden is. Een toetsing door een derde is er niet geweest; werkt iets voor iemand niet, meld het bij de eigenaar van de cursus.',
    ],
  },
  privacy: {
    title: 'Privacy',
    what: 'Wat',
    where: 'Waar het heen gaat',
    rows: [
      ['Status, score, tijd, lessen die af zijn', 'naar je LMS, onder de persoon die de cursus doet'],
      ['Elke nagekeken reactie, met het tijdstip en hoelang het duurde', 'naar je LMS, als interacties'],
      ['Waar iemand was, de taal, het gekozen voornemen', 'naar je LMS, als suspend data'],
      [
        'Een kopie van de poging, voor als het LMS niet te bereiken is',
        'in de browser (IndexedDB, localStorage), onder een hash van de id van de persoon, tot de gegevens van de browser worden gewist',
      ],
      [
        'Hetzelfde, gedaan toen het LMS helemaal niet te bereiken was',
        'in de browser, zonder naam, tot iemand zegt dat hij of zij het was',
      ],
      ['Het lichte of donkere thema', 'in de browser'],
      ['Wat mensen bij “Schrijf zelf” schrijven', 'nergens: het is weg zodra de pagina weg is'],
    ],
    web: [
      [
        'Alles: antwoorden, score, waar iemand was, taal, thema',
        'in de browser van wie de cursus doet, nergens anders',
      ],
      ['Wat mensen bij “Schrijf zelf” schrijven', 'nergens: het is weg zodra de pagina weg is'],
    ],
    never: [
      'Geen cookies, geen statistieken, geen andere server dan die de cursus levert. De naam van de persoon wordt niet gelezen.',
      'Scores zijn om van te leren. Ze zijn niet gemaakt voor besluiten over mensen, en een ondernemingsraad wil dat misschien horen.',
    ],
  },
  changes: {
    title: 'Wat er veranderd is',
    first: 'Er stond geen eerdere versie naast toen dit blad werd gemaakt. Vergelijken kan met:',
    since: (version) => `Sinds versie ${version}:`,
    nothing: 'Niets: ze zijn gelijk, byte voor byte.',
  },
  trouble: {
    title: 'Als er iets vreemds is',
    rows: [
      [
        'De cursus zegt dat er niets wordt bijgehouden',
        'Hij vond geen LMS. Open hem vanuit het LMS, niet vanuit het zipbestand; de inhoud moet van het eigen domein van het LMS komen, of van een dat het LMS kan bereiken.',
      ],
      [
        'De cursus zegt dat het nog niet bewaard is',
        'Het LMS of het netwerk antwoordt niet. Hij blijft het proberen en houdt een kopie in de browser; de volgende keer openen op die computer brengt die binnen.',
      ],
      [
        'De cursus vraagt ‘Was jij dat?’',
        'Op dat apparaat staat werk dat het LMS niet heeft: het was toen niet te bereiken, bewaarde niets terwijl het zei van wel, of is sindsdien een nieuwe poging begonnen. Alleen de deelnemer weet van wie het is: ‘Inleveren’ meldt het alsnog, ‘Opnieuw beginnen’ laat het weg. Het wordt nooit vanzelf ingeleverd, en nooit aangeboden aan iemand anders die je LMS uit elkaar houdt. handIn: never in course.yaml zet de vraag uit.',
      ],
      [
        'Iemand is geslaagd, en het LMS zegt incomplete',
        'Laat diegene de cursus nog eens openen op dezelfde computer: hij meldt het resultaat opnieuw waar het LMS het niet heeft.',
      ],
      [
        'Het LMS toont een andere uitkomst dan de score',
        'Het past een eigen slaaggrens toe. Haal die weg, of maak er die van de cursus van.',
      ],
    ],
  },
  foot: (file) => `Hoort bij ${file}. Houd die twee bij elkaar.`,
};
