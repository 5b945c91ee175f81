/** A fault that the preview can show, by the name that addresses and tests use. */
export type Fault = { readonly name: string; readonly en: string; readonly nl: string };

/** The faults on offer; what each does stands in `browser/faulty.ts` and, for the network, in the server. */
export const faults: readonly Fault[] = [
  { name: 'no-api', en: 'No LMS: the course finds no API', nl: 'Geen LMS: de cursus vindt geen API' },
  { name: 'late-api', en: 'The API appears after a second', nl: 'De API verschijnt pas na een seconde' },
  { name: 'initialize-false', en: 'The LMS refuses the session', nl: 'Het LMS weigert de sessie' },
  { name: 'commit-false', en: 'The LMS refuses every commit', nl: 'Het LMS weigert elke commit' },
  {
    name: 'commit-false-once',
    en: 'The LMS refuses the next commit only',
    nl: 'Het LMS weigert alleen de volgende commit',
  },
  {
    name: 'network-gone',
    en: 'The network is lost, and the LMS says all is well',
    nl: 'Het netwerk valt weg, en het LMS zegt dat alles goed is',
  },
  {
    name: 'session-expired',
    en: 'The session has expired: a login page answers',
    nl: 'De sessie is verlopen: een inlogpagina antwoordt',
  },
  { name: 'slow', en: 'Each commit takes two seconds', nl: 'Elke commit duurt twee seconden' },
  { name: 'api-throws', en: 'Every call throws', nl: 'Elke aanroep geeft een uitzondering' },
  { name: 'odd-booleans', en: 'Truth is said as 1 and as objects', nl: 'Waar wordt gezegd als 1 en als object' },
  { name: 'false-with-zero', en: 'Calls answer false with error 0', nl: 'Aanroepen antwoorden onwaar met fout 0' },
  { name: 'interactions-unsupported', en: 'The LMS takes no interactions', nl: 'Het LMS neemt geen interacties aan' },
  { name: 'review', en: 'Review mode: looking back, no credit', nl: 'Terugkijken: er telt niets mee' },
  { name: 'browse', en: 'Browse mode', nl: 'Bladeren' },
  { name: 'blank-suspend', en: 'Suspend data is lost', nl: 'De bewaarde voortgang is weg' },
  { name: 'damaged-suspend', en: 'Suspend data is damaged', nl: 'De bewaarde voortgang is beschadigd' },
];

/** The names of a list that are faults; the rest is left out. */
export function knownFaults(names: readonly string[]): string[] {
  return names.filter((name) => faults.some((fault) => fault.name === name));
}
