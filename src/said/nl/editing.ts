/** Why an edit can't be put into a file. */
export const editing: Readonly<Record<string, string>> = {
  "This file can't be edited, as YAML can't read it: {1}":
    'Dit bestand is hier niet te veranderen, want YAML kan het niet lezen: {1}',
  "This can't be written at {1}: the file refers to it elsewhere (with & and *). Write the words out there first.":
    'Dit kan niet worden geschreven bij {1}: het bestand verwijst er elders naar (met & en *). Schrijf daar eerst de woorden uit.',
  'There is no field "{1}" to write "{2}" behind.': 'Er is geen veld “{1}” om “{2}” achter te zetten.',
  'There is nothing here to put a text beside.': 'Hier is niets om een tekst naast te zetten.',
  'There is no field {1} to write a text into.': 'Er is geen veld {1} om een tekst in te zetten.',
  "The text can't be written at {1}.": 'De tekst kan niet worden geschreven bij {1}.',
  'the file': 'het bestand',
  'There is no {1} here.': '{1} is er niet meer.',
  'There is no {1} to remove.': '{1} is er niet meer om weg te halen.',
  'There is nothing to move from {1} to {2} in {3}.': 'In {3} is niets te verplaatsen van {1} naar {2}.',
  'There is no place {1} in {2}.': 'In {2} is geen plaats {1}.',
};
