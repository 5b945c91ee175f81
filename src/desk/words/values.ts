import type { FieldWords } from './fields.ts';

/** What the values of choices are called, by the field's name and the value. */
const values: Readonly<Record<string, Readonly<Record<string, readonly [en: string, nl: string]>>>> = {
  onFail: { failed: ['Failed', 'Niet geslaagd'], incomplete: ['Not completed yet', 'Nog niet afgerond'] },
  practice: {
    required: ['Must be done first', 'Moeten eerst gedaan zijn'],
    optional: ['May be left out', 'Mogen worden overgeslagen'],
  },
  handIn: { ask: ['Ask the learner', 'De deelnemer vragen'], never: ['Begin without it', 'Zonder beginnen'] },
  preset: {
    generic: ['Any LMS', 'Elk LMS'],
    moodle: ['Moodle', 'Moodle'],
    successfactors: ['SAP SuccessFactors', 'SAP SuccessFactors'],
    cornerstone: ['Cornerstone', 'Cornerstone'],
    docebo: ['Docebo', 'Docebo'],
  },
  passMark: { 'in-manifest': ['Stands in it', 'Staat erin'], 'left-out': ['Is left out', 'Blijft weg'] },
  exit: {
    suspend: ['Keep the record', 'Het dossier bewaren'],
    normal: ['This is the end', 'Dit is het einde'],
  },
  window: {
    close: ['Closes the window', 'Sluit het venster'],
    'close-around': ['Closes it, also around a frame', 'Sluit het, ook om een frame heen'],
    stay: ['Stays, and says that all is saved', 'Blijft, en zegt dat alles is bewaard'],
  },
  motif: {
    handholds: ['Handholds', 'Houvast'],
    ripples: ['Ripples', 'Kringen'],
    magnifier: ['Magnifying glass', 'Vergrootglas'],
    bridge: ['Bridge', 'Brug'],
    speech: ['Speech bubble', 'Tekstballon'],
    heart: ['Heart', 'Hart'],
    ear: ['Ear', 'Oor'],
    signpost: ['Signpost', 'Wegwijzer'],
    scales: ['Scales', 'Weegschaal'],
    compass: ['Compass', 'Kompas'],
  },
  place: {
    feed: ['A feed', 'Een tijdlijn'],
    review: ['A review', 'Een review'],
    'group-chat': ['A group chat', 'Een groepsapp'],
    'direct-message': ['A direct message', 'Een privébericht'],
    work: ['At work', 'Op het werk'],
  },
  action: {
    reply: ['Reply', 'Antwoorden'],
    'hand-over': ['Pass it on', 'Doorgeven'],
    share: ['Share', 'Delen'],
    'ask-first': ['Ask or check first', 'Eerst vragen of nagaan'],
    nothing: ['Nothing (more)', 'Niets (meer)'],
  },
  score: { 2: ['Best', 'Beste'], 1: ['Acceptable', 'Acceptabel'], 0: ['Poor', 'Zwak'] },
  quality: { good: ['Good', 'Goed'], mixed: ['Mixed', 'Gemengd'], poor: ['Poor', 'Slecht'] },
  drawing: {
    visit: ['A visit', 'Een bezoek'],
    shop: ['A shop', 'Een winkel'],
    desk: ['A desk', 'Een bureau'],
    product: ['A product', 'Een product'],
    note: ['A note', 'Een briefje'],
    screenshot: ['A screenshot', 'Een schermafdruk'],
    video: ['A video', 'Een video'],
  },
  face: {
    'young-short': ['Young, short hair', 'Jong, kort haar'],
    'young-long': ['Young, long hair', 'Jong, lang haar'],
    'young-curly': ['Young, curls', 'Jong, krullen'],
    'young-tail': ['Young, ponytail', 'Jong, staart'],
    'young-afro': ['Young, afro', 'Jong, afro'],
    'grown-beard': ['Grown-up, beard', 'Volwassen, baard'],
    'grown-bob': ['Grown-up, bob', 'Volwassen, boblijn'],
    'grown-headscarf': ['Grown-up, headscarf', 'Volwassen, hoofddoek'],
    'grown-bald': ['Grown-up, bald', 'Volwassen, kaal'],
    'grown-bun': ['Grown-up, bun', 'Volwassen, knot'],
    'grown-side': ['Grown-up, side parting', 'Volwassen, scheiding'],
    'older-grey': ['Older, grey', 'Ouder, grijs'],
    'older-bald': ['Older, bald', 'Ouder, kaal'],
    'older-bun': ['Older, bun', 'Ouder, knot'],
  },
};

/** What a value of a field is called in English and Dutch; the value itself where there is no word for it. */
export function valueWords(field: string, value: string | number): FieldWords {
  const own = field === 'cover' ? values['motif'] : values[field];
  return own?.[value] ?? [String(value), String(value)];
}
