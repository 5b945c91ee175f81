/** What can be told of a translation without understanding it. */
export const translation: Readonly<Record<string, string>> = {
  'Write placeholders as they are in the source, in the same letters.':
    'Schrijf invulwoorden zoals in de brontekst, met dezelfde letters.',
  'The translation has lost {1}.': 'In de vertaling ontbreekt {1}.',
  'Put it where it belongs in the sentence.': 'Zet het in de zin waar het hoort.',
  'The translation has {1}, and its source has not.': 'De vertaling heeft {1}, en de brontekst niet.',
  'Put it where it belongs.': 'Zet het waar het hoort.',
  'The translation has the tag {1}, and its source has not.': 'De vertaling heeft de tag {1}, en de brontekst niet.',
  'A mark in the translation is broken: {1}.': 'Een teken voor opmaak in de vertaling is stuk: {1}.',
  'Put the same characters on both sides of the words: **words**, [words](address).':
    'Zet aan beide kanten van de woorden dezelfde tekens: **woorden**, [woorden](adres).',
  'The words in bold are no longer so.': 'De vette woorden zijn niet meer vet.',
  'Put ** on both sides of the words that stand out.': 'Zet ** aan beide kanten van de woorden die moeten opvallen.',
  'The translation lacks the number {1}.': 'In de vertaling ontbreekt het getal {1}.',
  'See whether it is meant to.': 'Ga na of dat de bedoeling is.',
  'The translation lacks the address {1}.': 'In de vertaling ontbreekt het adres {1}.',
  'The translation says the same as its source.': 'De vertaling is gelijk aan de brontekst.',
  'Translate it.': 'Vertaal de tekst.',
  'The translation has {1} characters; {2} fit.': 'De vertaling heeft {1} tekens; er passen er {2}.',
  'Shorten it.': 'Maak de tekst korter.',
  'The translation has {1} characters, and its source {2}.': 'De vertaling heeft {1} tekens, de brontekst {2}.',
  'Keep it under {1}: there may be no room for more.': 'Blijf onder de {1}: meer past misschien niet.',
};
