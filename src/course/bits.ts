/** The 64 characters of base64url: LMSs do not escape them, and each is one byte. */
const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

const perCharacter = 6;

/** Appends numbers as bits, and gives them as text. */
export type BitWriter = {
  /** A whole number from 0 in exactly `count` bits, at most 53. */
  bits(value: number, count: number): void;
  /** A whole number from 0; small ones take fewer bits, those below 2^order take order + 1. */
  count(value: number, order: number): void;
  text(): string;
};

/** Writes bits; numbers of any size as exponential-Golomb codes (Teuhola 1978). */
export function createBitWriter(): BitWriter {
  let all = '';
  const bits = (value: number, count: number) => {
    all += value.toString(2).padStart(count, '0');
  };
  return {
    bits,
    count(value, order) {
      const binary = (value + 2 ** order).toString(2);
      all += '0'.repeat(binary.length - 1 - order) + binary;
    },
    text() {
      const padded = all.padEnd(Math.ceil(all.length / perCharacter) * perCharacter, '0');
      return padded.replace(/.{6}/g, (six) => alphabet[parseInt(six, 2)] ?? '');
    },
  };
}

/** Reads the numbers back, in the same order and with the same widths. */
export type BitReader = {
  bits(count: number): number;
  count(order: number): number;
};

/** Reads what a writer wrote; throws a RangeError behind the end. */
export function createBitReader(text: string): BitReader {
  const all = text.replace(/[\s\S]/g, (one) => alphabet.indexOf(one).toString(2).padStart(perCharacter, '0'));
  let at = 0;
  const bits = (count: number): number => {
    if (at + count > all.length) throw new RangeError('There are no more bits.');
    at += count;
    return count === 0 ? 0 : parseInt(all.slice(at - count, at), 2);
  };
  return {
    bits,
    count(order) {
      const one = all.indexOf('1', at);
      const zeros = one - at;
      if (one < 0 || zeros + order > 52) throw new RangeError('There are no more bits.');
      at = one;
      return bits(zeros + 1 + order) - 2 ** order;
    },
  };
}
