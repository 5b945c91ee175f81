/** A caption of a film: what is said between two times, in seconds. */
export type Cue = { readonly from: number; readonly to: number; readonly text: string };

const time = String.raw`(?:(\d+):)?(\d\d):(\d\d)\.(\d{3})`;
const times = new RegExp(`^\\s*${time}[ \\t]+-->[ \\t]+${time}`);

const secondsOf = (parts: readonly (string | undefined)[]) => {
  const [hours = 0, minutes = 0, seconds = 0, thousandths = 0] = parts.map((part) => Number(part ?? 0));
  return hours * 3600 + minutes * 60 + seconds + thousandths / 1000;
};

/** The captions in a WebVTT file (W3C), in their order. */
export const cuesIn = (text: string): Cue[] =>
  text
    .replaceAll('\r\n', '\n')
    .split(/\n(?:[ \t]*\n)+/)
    .flatMap((block) => {
      const rows = block.split('\n');
      const nth = rows.findIndex((row) => times.test(row));
      const found = times.exec(rows[nth] ?? '');
      if (!found) return [];
      const words = rows
        .slice(nth + 1)
        .join('\n')
        .trim();
      return [{ from: secondsOf(found.slice(1, 5)), to: secondsOf(found.slice(5, 9)), text: words }];
    });
