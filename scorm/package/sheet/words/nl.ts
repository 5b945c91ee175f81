import type { SheetWords } from './types.ts';

/** The sheet in Dutch. */
export const nl: SheetWords = {
  kicker: 'Voor de LMS-beheerder',
  contents: 'Inhoud',
  facts: {
    version: 'Versie',
    standard: 'Standaard',
    file: 'Bestand',
    size: 'Grootte',
    checksum: 'SHA-256',
    id: 'Cursus-ID',
    languages: 'Talen',
    minutes: 'Duur',
    lessons: 'Lessen',
    passMark: 'Cesuur',
    organisation: 'Organisatie',
    about: (minutes) => `ongeveer ${minutes} ${minutes === 1 ? 'minuut' : 'minuten'}`,
    none: 'geen; afronden is genoeg',
  },
  standards: {
    scorm12: 'SCORM 1.2',
    'scorm2004-3rd': 'SCORM 2004 3rd edition',
    'scorm2004-4th': 'SCORM 2004 4th edition',
    cmi5: 'cmi5 (xAPI)',
    web: 'website, zonder LMS',
  },
  steps: {
    title: 'Installeren in vijf stappen',
    lms: (isScored) => [
      'Upload het zipbestand ongewijzigd: pak het niet uit en zip het niet opnieuw.',
      'Neem de instellingen voor jullie LMS over uit de tabel hieronder.',
      `Doorloop de cursus met een testaccount tot het einde. Het LMS hoort dan ${isScored ? '“passed” met een score' : '“completed” zonder score'} te tonen. Open de cursus nog een keer: hij gaat verder waar je gebleven was.`,
      'Wijs de cursus toe aan de deelnemers.',
      'Krijg je later een nieuwe versie? Kijk dan eerst onder “Wijzigingen” op het blad bij die versie: daar staat of je deze versie zonder risico kunt vervangen.',
    ],
    server: (address) =>
      `Dit zipbestand bevat de cursus zelf niet: het laadt de cursus van ${address} en regelt de communicatie met het LMS. Plaats eerst de inhoud van de map “…-server” op dat adres, met HTTPS. Bij een nieuwe versie laat npm run compare -- oud.zip nieuw.zip (met beide thin-zips) zien of ook het zipbestand in het LMS vervangen moet worden.`,
    web: [
      'Pak het zipbestand uit in een map op een webserver met HTTPS.',
      'Open index.html in die map. Installatie of een database is niet nodig.',
      'Doorloop de cursus één keer tot het einde, herlaad de pagina en controleer dat je verdergaat waar je was.',
      'Deel het adres. Alleen de deelnemer zelf ziet het resultaat; wil je resultaten registreren, gebruik dan een pakket voor een LMS.',
      'Vervang bij een nieuwe versie de hele map. Voortgang die in browsers is opgeslagen, blijft geldig.',
    ],
  },
  settings: {
    title: 'Instellingen in het LMS',
    intro:
      'De namen van de instellingen zijn die van de Engelstalige interface. Is er voor een LMS een beter passend pakket te maken, dan staat de opdracht daarvoor erbij.',
    others: 'Een ander LMS? Bekijk de instellingen',
    notTaken: (title, standards) => `Gebruik voor ${title} het pakket voor ${standards}.`,
    fits: 'Dit pakket is ingesteld op dit LMS.',
    otherwise: 'Dit pakket werkt, maar met deze instellingen past het beter:',
    command: 'Passend pakket maken:',
    set: 'Instelling',
    choose: 'Waarde',
    why: 'Toelichting',
    inPackage: 'In het pakket',
    here: 'Nu',
    advised: 'Advies',
    options: {
      passMark: 'Cesuur in het manifest',
      onFail: 'Status onder de cesuur',
      exit: 'Exit na voltooien',
      window: 'Venster bij afsluiten',
    },
    values: {
      'in-manifest': 'ja',
      'left-out': 'nee',
      failed: 'failed',
      incomplete: 'incomplete',
      suspend: 'suspend',
      normal: 'normal',
      close: 'wordt gesloten',
      'close-around': 'het venster rond het frame wordt gesloten',
      stay: 'blijft open',
    },
  },
  scoring: {
    title: 'Status en score',
    check: (drawn, bank, of) =>
      `De eindcheck bestaat uit ${drawn} situaties, per poging willekeurig gekozen uit ${bank}, evenveel per vaardigheid. Het beste antwoord levert 2 punten op, een acceptabel antwoord 1 en een zwak antwoord 0; het maximum is ${of}. De score is het percentage van die punten. De check van de cursus rekent uit hoe vaak iemand zou slagen zonder te lezen.`,
    pass: (mark, needed, of) => `Geslaagd is een score vanaf ${mark}: ${needed} van de ${of} punten.`,
    again:
      'Het aantal pogingen is onbeperkt; bij een nieuwe poging komen eerst andere situaties aan bod. De hoogste score telt, en wie geslaagd is, blijft geslaagd.',
    before: (practice, testOut) =>
      `${practice === 'required' ? 'De eindcheck gaat open zodra de oefeningen van alle lessen zijn gedaan; de deelnemer ziet welke nog openstaan.' : 'De eindcheck gaat open zodra alle lessen zijn doorlopen; oefeningen overslaan mag.'}${testOut ? ' Deelnemers mogen de eindcheck ook meteen maken; wie slaagt, heeft de cursus afgerond.' : ''}`,
    nugget: 'Dit pakket is één les zonder eindcheck. De les afronden is genoeg; er wordt geen score gemeld.',
    moment: 'Moment',
    reported: 'Gemeld aan het LMS',
    opened: 'De cursus wordt geopend',
    lesson: 'Een les is afgerond',
    answer: 'Een antwoord is nagekeken',
    below: 'De eindcheck is niet gehaald',
    passed: 'De eindcheck is gehaald',
    finished: 'De les is afgerond',
    left: 'De cursus wordt gesloten, of het venster valt weg',
    objective: (id) => `een objective met het ID van de les, bijvoorbeeld ${id}`,
    interaction: 'een interaction, plus de voortgang tot dan toe',
    cmi5: {
      lesson: 'progressed, met het percentage afgeronde lessen',
      answer: 'answered, met de vraag, de opties en het antwoord; plus de voortgang tot dan toe, als State-document',
      below:
        'failed met de score, zodra de deelnemer weggaat: een sessie kent één oordeel, en wie alsnog slaagt, is geslaagd',
      open: 'niets: de cursus blijft open tot de deelnemer slaagt',
      left: 'De deelnemer sluit af, of het venster wordt gesloten als er een uitslag is',
      closed: [
        'Het venster wordt gesloten voordat er een uitslag is',
        'verder niets: de volgende start gaat verder; sommige LMS’en noteren “abandoned”',
      ],
    },
  },
  map: {
    title: 'ID’s in de rapporten van het LMS',
    intro: (poor) =>
      `Elke interaction heeft het ID van een vraag; het antwoord is de letter van de gekozen optie. Het beste antwoord wordt gemeld als correct, een acceptabel antwoord als neutral, een zwak antwoord als ${poor}. ID’s en letters houden hun betekenis, ook in nieuwe versies. Oefenvragen hebben weging 0 en tellen niet mee. Komt een vraag in een volgende poging terug, dan wordt hij opnieuw gemeld.`,
    cmi5: 'Elk statement “answered” heeft als object het ID van een vraag, achter urn:sharewise:…/questions/, en als response de letter van de gekozen optie. Success is alleen true bij het beste antwoord; de extensie urn:sharewise:points geeft 2, 1 of 0. ID’s en letters houden hun betekenis, ook in nieuwe versies. Oefenvragen worden ook gemeld en tellen niet mee. Komt een vraag in een volgende poging terug, dan wordt hij opnieuw gemeld.',
    spoiler: 'De lijst bevat de juiste antwoorden van de eindcheck. Deel dit blad alleen met beheerders van de cursus.',
    open: 'Toon alle ID’s, vragen en antwoorden',
    id: 'ID',
    question: 'Vraag',
    choices: 'Antwoorden',
    points: ['zwak', 'acceptabel', 'beste'],
    scored: 'in de eindcheck',
    practice: 'oefening',
    objectives: 'Elke les is een objective met een eigen ID:',
  },
  accessibility: {
    title: 'Toegankelijkheid',
    texts: [
      'De cursus is gemaakt volgens WCAG 2.2, niveau AA (opgenomen in EN 301 549). Elk scherm is in elke taal automatisch getest, in het lichte en het donkere thema.',
    ],
    items: [
      'Volledig te bedienen met het toetsenbord; slepen of vegen is nergens nodig.',
      'Bruikbaar vanaf 320 pixels breed, bij 200 % tekstgrootte, met hoog contrast en met beperkte animaties.',
      'Een schermlezer leest feedback één keer voor; de simulator is ook als tekst en tabel beschikbaar.',
      'Geen tijdslimiet, geen geluid, geen video.',
      'Automatische tests vinden niet alles, en er is geen onafhankelijke toetsing gedaan. Werkt iets niet voor een deelnemer? Meld het bij de eigenaar van de cursus.',
    ],
  },
  privacy: {
    title: 'Privacy',
    what: 'Gegevens',
    where: 'Waar ze terechtkomen',
    rows: [
      ['Status, score, tijd, afgeronde lessen', 'in het LMS, bij de deelnemer'],
      ['Elk nagekeken antwoord, met tijdstip en duur', 'in het LMS, als interactions'],
      ['Waar de deelnemer gebleven is, de taal, het gekozen voornemen', 'in het LMS, als suspend data'],
      [
        'Een kopie van de voortgang, voor als het LMS niet bereikbaar is',
        'in de browser (IndexedDB, localStorage), onder een hash van het gebruikers-ID, tot de browsergegevens worden gewist',
      ],
      [
        'Werk van een moment waarop het LMS helemaal niet bereikbaar was',
        'in de browser, zonder naam, tot een deelnemer aangeeft van wie het is',
      ],
      ['Voorkeur voor licht of donker', 'in de browser'],
      ['Wat mensen bij “Schrijf zelf” schrijven', 'nergens: het is weg zodra de pagina weg is'],
    ],
    cmi5: [
      ['Status, score, tijd, voortgang', 'in de record store die het LMS bij de start noemt, als statements'],
      ['Elk nagekeken antwoord, met tijdstip en duur', 'in dezelfde record store, als statements'],
      ['Waar de deelnemer gebleven is, de taal, het gekozen voornemen', 'in dezelfde record store, als State-document'],
      [
        'Een kopie van de voortgang, voor als de record store niet bereikbaar is',
        'in de browser (IndexedDB, localStorage), onder een hash van het gebruikers-ID, tot de browsergegevens worden gewist',
      ],
      [
        'Het token van de start en wat daarmee gemeld is',
        'in het tabblad van de browser (sessionStorage), tot het gesloten wordt',
      ],
      ['Voorkeur voor licht of donker', 'in de browser'],
      ['Wat mensen bij “Schrijf zelf” schrijven', 'nergens: het is weg zodra de pagina weg is'],
    ],
    web: [
      ['Alles: antwoorden, score, voortgang, taal, thema', 'alleen in de browser van de deelnemer'],
      ['Wat mensen bij “Schrijf zelf” schrijven', 'nergens: het is weg zodra de pagina weg is'],
    ],
    never: [
      'Geen cookies, geen statistieken en geen contact met andere servers. De naam van de deelnemer wordt niet uitgelezen.',
      'De scores zijn bedoeld om van te leren, niet voor beslissingen over medewerkers. Goed om te melden aan de ondernemingsraad.',
    ],
    stores:
      'Geen cookies en geen statistieken. De pagina maakt alleen contact met de server waar ze vandaan komt en met de record store die het LMS bij de start noemt. Haar Content-Security-Policy laat dat daarom toe (connect-src https: http:); in geen ander pakket is dat zo. De deelnemer wordt aangeduid zoals het LMS dat doet.',
  },
  changes: {
    title: 'Wijzigingen',
    first: 'Toen dit blad werd gemaakt, was er geen eerdere versie om mee te vergelijken. Zelf vergelijken:',
    since: (version) => `Sinds versie ${version}:`,
    nothing: 'Geen wijzigingen: de inhoud is identiek.',
  },
  trouble: {
    title: 'Problemen oplossen',
    rows: [
      [
        'De cursus meldt dat er niets wordt geregistreerd',
        'De cursus kan het LMS niet vinden. Start hem vanuit het LMS en niet vanuit het zipbestand. De content moet op het domein van het LMS staan, of op een domein waar het LMS bij kan.',
      ],
      [
        'De cursus meldt “nog niet opgeslagen”',
        'Het LMS of het netwerk reageert niet. De cursus blijft het proberen en bewaart een kopie in de browser; die wordt verstuurd zodra de deelnemer de cursus op hetzelfde apparaat opnieuw opent.',
      ],
      [
        'De cursus vraagt ‘Was jij dat?’',
        'Op dit apparaat staat werk dat niet in het LMS zit: het LMS was niet bereikbaar, heeft het niet opgeslagen of is een nieuwe poging begonnen. Alleen de deelnemer weet van wie het is. “Inleveren” meldt het alsnog, “Opnieuw beginnen” laat het vervallen. De cursus levert het nooit uit zichzelf in. Werk onder het id van een deelnemer krijgt alleen die te zien; wat is gedaan toen het LMS onbereikbaar was of geen id gaf, ieder die de cursus daar opent, totdat iemand het inlevert. De vraag is uit te zetten met handIn: never in course.yaml.',
      ],
      [
        'Een deelnemer is geslaagd, maar het LMS toont “incomplete”',
        'Laat de deelnemer de cursus op hetzelfde apparaat opnieuw openen: het resultaat wordt dan nogmaals gemeld.',
      ],
      [
        'De status in het LMS klopt niet met de score',
        'Het LMS hanteert een eigen cesuur. Verwijder die, of stel hem gelijk aan die van de cursus.',
      ],
    ],
  },
  foot: (file) => `Hoort bij ${file}. Bewaar dit blad bij het pakket.`,
};
