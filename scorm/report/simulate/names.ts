import type { Random } from './random.ts';

const first =
  'Aisha Anouk Bas Bram Daan Eva Fatima Femke Hugo Ilse Jasper Jeroen Joris Kim Lars Lotte Maud Mehmet Mila Nadia Noor Omar Pieter Rens Roos Sanne Sem Sofie Tess Thijs Tim Yara'.split(
    ' ',
  );
const last =
  'Bakker|Bos|Brouwer|de Boer|de Bruin|de Graaf|de Groot|de Jong|de Vries|de Wit|Dekker|Dijkstra|El Amrani|Hendriks|Jansen|Koster|Kuipers|Meijer|Mulder|Peters|Smit|van den Berg|van Dijk|van Leeuwen|Verhoeven|Visser|Vos|Yilmaz'.split(
    '|',
  );

/** An invented person's name. */
export function nameFrom(random: Random): string {
  const one = () => 1;
  return `${random.pick(first, one)} ${random.pick(last, one)}`;
}
