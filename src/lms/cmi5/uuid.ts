const rotated = (value: number, by: number): number => (value << by) | (value >>> (32 - by));

/** The bytes of a text in UTF-8, padded to whole blocks of 64 with their length behind them (FIPS 180-4, 5.1.1). */
function padded(text: string): DataView {
  const bytes = new TextEncoder().encode(text);
  const view = new DataView(new ArrayBuffer(Math.ceil((bytes.length + 9) / 64) * 64));
  for (const [at, byte] of bytes.entries()) view.setUint8(at, byte);
  view.setUint8(bytes.length, 0x80);
  view.setUint32(view.byteLength - 4, bytes.length * 8);
  return view;
}

/** What is mixed in at a step of SHA-1, by its quarter (FIPS 180-4, 4.1.1 and 4.2.1). */
function mixed(quarter: number, b: number, c: number, d: number): number {
  if (quarter === 0) return ((b & c) | (~b & d)) + 0x5a827999;
  if (quarter === 1) return (b ^ c ^ d) + 0x6ed9eba1;
  if (quarter === 2) return ((b & c) | (b & d) | (c & d)) + 0x8f1bbcdc;
  return (b ^ c ^ d) + 0xca62c1d6;
}

type State = readonly [number, number, number, number, number];

function afterBlock(state: State, view: DataView, from: number): State {
  const words = Array.from({ length: 16 }, (_, at) => view.getInt32(from + at * 4));
  for (let at = 16; at < 80; at++) {
    const [w, x, y, z] = [3, 8, 14, 16].map((back) => words[at - back] as number) as [number, number, number, number];
    words.push(rotated(w ^ x ^ y ^ z, 1));
  }
  let [a, b, c, d, e] = state;
  for (const [at, word] of words.entries()) {
    const next = (rotated(a, 5) + mixed(Math.floor(at / 20), b, c, d) + e + word) | 0;
    [a, b, c, d, e] = [next, a, rotated(b, 30), c, d];
  }
  return [(state[0] + a) | 0, (state[1] + b) | 0, (state[2] + c) | 0, (state[3] + d) | 0, (state[4] + e) | 0];
}

/**
 * SHA-1 of a text in UTF-8, as 40 hexadecimal digits: what xAPI makes ETags of. The browser's own needs HTTPS and answers
 * later, and neither can be had where a page goes away.
 */
export function sha1(text: string): string {
  const view = padded(text);
  let state: State = [0x67452301, 0xefcdab89 | 0, 0x98badcfe | 0, 0x10325476, 0xc3d2e1f0 | 0];
  for (let from = 0; from < view.byteLength; from += 64) state = afterBlock(state, view, from);
  return state.map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
}

/** A UUID that is the same for the same name: what is told twice under it is one statement (RFC 9562, version 5's form). */
export function uuidOf(name: string): string {
  const hex = sha1(name);
  const variant = ((parseInt(hex.charAt(16), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
