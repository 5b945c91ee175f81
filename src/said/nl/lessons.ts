/** What is refused or remarked in a lesson's text: its steps, components, links and marks. */
export const lessons: Readonly<Record<string, string>> = {
  'Add the file: copy the other language and translate it.':
    'Voeg het bestand toe: kopieer de andere taal en vertaal die.',
  'The lesson has no text in this language.': 'De les heeft geen tekst in deze taal.',
  'The lesson does not start with its title and idea.': 'De les begint niet met titel en kern.',
  'Start the file with a line of three hyphens, the title and the idea, and three hyphens again.':
    'Begin het bestand met een regel van drie streepjes, de titel en de kern (title, idea), en weer drie streepjes.',
  'Put a line of three hyphens below them.': 'Zet er een regel van drie streepjes onder.',
  'The title and the idea are not closed by a line of three hyphens.':
    'De titel en de kern worden niet afgesloten door een regel van drie streepjes.',
  'Put <{1} /> on a line of its own.': 'Zet <{1} /> op een eigen regel.',
  'The step begins within a line.': 'De stap begint midden in een regel.',
  'The exercise stands within a line.': 'De oefening staat midden in een regel.',
  'Put <{1} /> before or behind it.': 'Zet <{1} /> ervoor of erachter.',
  'The step begins within a block, such as <Aside>.': 'De stap begint binnen een blok, zoals <Aside>.',
  'The exercise stands within a block, such as <Aside>.': 'De oefening staat binnen een blok, zoals <Aside>.',
  'Name one of: {1}; or none.': 'Kies uit: {1}; of noem er geen.',
  'Write <Activity />.': 'Schrijf <Activity />.',
  'The lesson has no exercise "{1}".': 'De les heeft geen oefening “{1}”.',
  'Remove <Activity />.': 'Haal de plek voor de oefening weg: <Activity />.',
  'The lesson has no exercise, but a place for it.': 'De les heeft geen oefening, maar wel een plek ervoor.',
  'The exercise has no place, or more than one.': 'De oefening heeft geen plek, of meer dan één.',
  'Put <Activity /> once, on a line of its own, where the exercise is to stand.':
    'Zet één keer <Activity /> op een eigen regel, waar de oefening moet komen.',
  'exercise{1}': 'oefening{1}',
  'Its steps are {1}; those of {2} are {3}.': 'De stappen zijn hier {1}; die van {2} zijn {3}.',
  'Put <Step /> and <Activity /> in the same order in both.':
    'Zet <Step /> en <Activity /> in beide in dezelfde volgorde.',
  '<{1} /> has nothing to show.': '<{1} /> heeft niets te tonen.',
  'Add {1} to course.yaml, or remove <{2} />.': 'Vul {1} in bij de cursus (course.yaml), of haal <{2} /> weg.',
  'A picture': 'Een foto',
  "{1} is not possible in a lesson's text.": '{1} kan niet in de tekst van een les.',
  'Say it in words; exercises are written in a YAML file beside the text.':
    'Zeg het met woorden; oefeningen staan in een YAML-bestand naast de tekst.',
  'The component <{1}> is not known.': 'Het onderdeel <{1}> is niet bekend.',
  'Did you mean <{1}>?': 'Bedoel je <{1}>?',
  'Write <Source id="…" />, with an id of sources.yaml.': 'Schrijf <Source id="…" />, met een id uit sources.yaml.',
  'A <Source> names no source.': 'Een <Source> noemt geen bron.',
  'The source "{1}" is not in sources.yaml.': 'De bron “{1}” staat niet bij de bronnen (sources.yaml).',
  'Add it there.': 'Zet hem daar.',
  'A lesson cannot contain code.': 'In een les kan geen code staan.',
  'Remove this line: components need no import.': 'Haal deze regel weg: onderdelen hebben geen import nodig.',
  'The address {1} is not secure.': 'Het adres {1} is niet beveiligd.',
  'Begin it with https://, if the page has such an address.': 'Begin met https://, als de pagina zo’n adres heeft.',
  'Did you mean #{1}?': 'Bedoel je #{1}?',
  'Link to one of: {1}.': 'Je kunt linken naar: {1}.',
  'There is no lesson "{1}" to link to.': 'Er is geen les “{1}” om naar te linken.',
  'Write the whole address, such as {1}.': 'Schrijf het hele adres, zoals {1}.',
  'The link leads nowhere: "{1}".': 'De link leidt nergens heen: “{1}”.',
  'Write the link as [words](https://example.com).': 'Schrijf de link als [woorden](https://example.com).',
  'A link made with <a> would open in place of the course.': 'Een link met <a> zou opengaan in plaats van de cursus.',
  'Begin a heading with ### and a space: ### Your heading.': 'Begin een kop met ### en een spatie: ### Je kop.',
  '{1} at the start of a line is the bullet of a word processor: it makes no list.':
    '{1} aan het begin van een regel is het opsommingsteken van een tekstverwerker: het maakt geen lijst.',
  'Begin the line with "- ", with an empty line above the list.':
    'Begin de regel met “- ”, met een lege regel boven de lijst.',
  'Lines that begin with a dash make no list.': 'Regels die met een gedachtestreepje beginnen, maken geen lijst.',
  'Begin each with a hyphen: "- ", with an empty line above the list.':
    'Begin elke regel met een streepje: “- ”, met een lege regel boven de lijst.',
  'This heading ranks with the title of the lesson, or above it.':
    'Deze kop is van hetzelfde niveau als de titel van de les, of hoger.',
  'A space is missing behind {1}: this is no heading.': 'Achter {1} ontbreekt een spatie: dit is geen kop.',
  'The line of = or - below this text makes a heading of it that ranks with the title of the lesson.':
    'De regel met = of - onder deze tekst maakt er een kop van, van hetzelfde niveau als de titel van de les.',
  'Leave a line empty between them, or remove that line.': 'Laat er een regel tussen leeg, of haal die regel weg.',
  'The text between two ~ is crossed out: {1}.': 'De tekst tussen twee keer ~ wordt doorgestreept: {1}.',
  'Write \\~ for the character itself, or a word such as "about".':
    'Schrijf \\~ voor het teken zelf, of een woord zoals “ongeveer”.',
  'A space between ] and ( makes this no link.': 'Door de spatie tussen ] en ( is dit geen link.',
  'Remove it: [words](https://example.com).': 'Haal haar weg: [woorden](https://example.com).',
  'The ) that ends this link is missing.': 'De ) aan het eind van deze link ontbreekt.',
  'Put it behind the address: [words](https://example.com).':
    'Zet hem achter het adres: [woorden](https://example.com).',
  'The {1} here has no partner, and is shown.': 'De {1} hier staat alleen, en komt letterlijk in beeld.',
  'Put the same characters on both sides of the words, close to them, or write \\* for the character itself.':
    'Zet dezelfde tekens aan beide kanten van de woorden, er direct tegenaan, of schrijf \\* voor het teken zelf.',
};
