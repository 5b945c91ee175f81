import { refusal } from '../refusal.ts';
import { say } from '../../../src/said/say.ts';

/** What an upload is, by its content. */
export type MediaKind = 'picture' | 'svg' | 'mp4' | 'webm' | 'mp3' | 'vtt' | 'pdf';

const begins = (content: Uint8Array, bytes: readonly number[], at = 0) =>
  bytes.every((byte, nth) => content[at + nth] === byte);

const ascii = (content: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...content.subarray(from, Math.min(to, content.length)));

/** The beginnings of picture formats that sharp reads. */
const isPicture = (content: Uint8Array) =>
  begins(content, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) ||
  begins(content, [0xff, 0xd8, 0xff]) ||
  /^GIF8[79]a/.test(ascii(content, 0, 6)) ||
  (ascii(content, 0, 4) === 'RIFF' && ascii(content, 8, 12) === 'WEBP');

/** The brand of a file of the ISO base media format (ISO/IEC 14496-12): MP4, AVIF and HEIC are such. */
const brandOf = (content: Uint8Array) => (ascii(content, 4, 8) === 'ftyp' ? ascii(content, 8, 12) : undefined);

function ofBrand(brand: string): MediaKind {
  if (/^avi[fs]/.test(brand)) return 'picture';
  if (/^(heic|heix|hevc|heim|heis|mif1|msf1)/.test(brand))
    throw refusal(
      415,
      say`This is a HEIC photo, as iPhones take them: browsers can’t show it.`,
      say`Save it as JPEG and choose that one. On an iPhone: Settings, Camera, Formats, Most Compatible.`,
    );
  if (/^(isom|iso\d|mp4\d|avc1|M4V|dash|MSNV|3gp)/.test(brand)) return 'mp4';
  throw refusal(415, say`Browsers can’t play this film.`, say`Save it as MP4 (H.264) and choose that one.`);
}

function ofText(content: Uint8Array): MediaKind | undefined {
  const text = new TextDecoder().decode(content.subarray(0, 4000)).replace(/^\uFEFF/, '');
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(text)) return 'vtt';
  return /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?[^>]*>\s*)*<svg[\s>]/.test(
    text,
  )
    ? 'svg'
    : undefined;
}

/** What an upload is, whatever its name says. Refuses what a course can't show, with what to do instead. */
export function mediaKindOf(content: Uint8Array): MediaKind {
  if (content.length === 0) throw refusal(415, say`This file is empty.`, say`Choose another.`);
  if (isPicture(content)) return 'picture';
  const brand = brandOf(content);
  if (brand !== undefined) return ofBrand(brand);
  if (begins(content, [0x1a, 0x45, 0xdf, 0xa3])) return 'webm';
  if (ascii(content, 0, 5) === '%PDF-') return 'pdf';
  if (ascii(content, 0, 3) === 'ID3' || (content[0] === 0xff && ((content[1] ?? 0) & 0xe6) === 0xe2)) return 'mp3';
  const kind = ofText(content);
  if (kind) return kind;
  throw refusal(
    415,
    say`This is no file that a course can show.`,
    say`Take a picture (JPEG, PNG, WebP, AVIF, SVG), a film (MP4, WebM), sound (MP3), captions (VTT) or a PDF.`,
  );
}
