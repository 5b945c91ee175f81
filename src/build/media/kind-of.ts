import { say, type Said } from '../../said/say.ts';
import type { MediaFile } from '../../schemas/media.ts';

type Known = Omit<MediaFile, 'bytes'>;

const begins = (content: Uint8Array, bytes: readonly number[], at = 0) =>
  bytes.every((byte, nth) => content[at + nth] === byte);

const ascii = (content: Uint8Array, from: number, to: number) =>
  String.fromCharCode(...content.subarray(from, Math.min(to, content.length)));

const no = (problem: Said, mend: Said): Known => ({ trouble: { problem, mend } });

/** The beginnings of the picture formats that browsers show and sharp reads. */
const isPicture = (content: Uint8Array) =>
  begins(content, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]) ||
  begins(content, [0xff, 0xd8, 0xff]) ||
  /^GIF8[79]a/.test(ascii(content, 0, 6)) ||
  (ascii(content, 0, 4) === 'RIFF' && ascii(content, 8, 12) === 'WEBP');

/** By the brand of a file of the ISO base media format (ISO/IEC 14496-12): MP4, M4A, AVIF and HEIC are such. */
function ofBrand(brand: string): Known {
  if (/^avi[fs]/.test(brand)) return { kind: 'picture', ending: 'avif' };
  if (/^(heic|heix|hevc|heim|heis|mif1|msf1)/.test(brand))
    return no(
      say`This is a HEIC photo, as iPhones take them: browsers can’t show it.`,
      say`Save it as JPEG and choose that one. On an iPhone: Settings, Camera, Formats, Most Compatible.`,
    );
  if (brand.startsWith('M4A')) return { kind: 'sound', ending: 'm4a' };
  if (/^(isom|iso\d|mp4\d|avc1|M4V|dash|MSNV|3gp)/.test(brand)) return { kind: 'film', ending: 'mp4' };
  return no(say`Browsers can’t play this film.`, say`Save it as MP4 (H.264) and choose that one.`);
}

const drawing = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[\s\S]*?\])?[^>]*>\s*)*<svg[\s>]/;

function ofText(content: Uint8Array, name: string): Known | undefined {
  const text = new TextDecoder().decode(content.subarray(0, 4000)).replace(/^\uFEFF/, '');
  if (/^WEBVTT(?:[ \t\r\n]|$)/.test(text)) return { kind: 'captions', ending: 'vtt' };
  if (drawing.test(text)) return { kind: 'drawing', ending: 'svg' };
  if (/^\s*<(?:!doctype html|html|head|body|script)/i.test(text))
    return no(
      say`Its content is a web page.`,
      say`Save the file itself again: perhaps a page to log in came in its place.`,
    );
  const ending = /\.(txt|csv)$/i.exec(name)?.[1]?.toLowerCase();
  return ending !== undefined && !text.includes('\0') ? { kind: 'document', ending } : undefined;
}

/** Documents of office programs are zips, which begin with one of these; those with macros have other endings. */
function ofOffice(content: Uint8Array, name: string): Known | undefined {
  const ending = /\.(docx|xlsx|pptx|odt|ods|odp)$/i.exec(name)?.[1]?.toLowerCase();
  if (!begins(content, [0x50, 0x4b, 0x03, 0x04]) || ending === undefined) return undefined;
  const isOffice = /^(\[Content_Types\]|_rels\/|docProps\/|word\/|xl\/|ppt\/|customXml\/|mimetype)/.test(
    ascii(content, 30, 60),
  );
  return isOffice ? { kind: 'document', ending } : undefined;
}

/** What a file is by its content, whatever its name says; `content` may be its first four kilobytes alone. */
export function kindOf(content: Uint8Array, name: string): Known {
  if (content.length === 0) return no(say`The file is empty.`, say`Put the file there again.`);
  if (isPicture(content)) return { kind: 'picture', ending: 'webp' };
  if (ascii(content, 4, 8) === 'ftyp') return ofBrand(ascii(content, 8, 12));
  if (begins(content, [0x1a, 0x45, 0xdf, 0xa3])) return { kind: 'film', ending: 'webm' };
  if (ascii(content, 0, 5) === '%PDF-') return { kind: 'document', ending: 'pdf' };
  if (ascii(content, 0, 3) === 'ID3' || (content[0] === 0xff && ((content[1] ?? 0) & 0xe6) === 0xe2))
    return { kind: 'sound', ending: 'mp3' };
  return (
    ofOffice(content, name) ??
    ofText(content, name) ??
    no(
      say`Its content is nothing that a course can show.`,
      say`Take a picture (JPEG, PNG, WebP, AVIF, SVG), a film (MP4, WebM), sound (MP3, M4A), captions (VTT), a PDF or a document (DOCX, XLSX, PPTX, ODT).`,
    )
  );
}
