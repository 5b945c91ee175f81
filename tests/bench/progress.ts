/** Says what is under way, on one line of a terminal that is written over, or a line each where it is none. */
export type Progress = (what: string) => void;

/** A progress that counts what it says, and ends a terminal's line with `done`. */
export function createProgress(out: NodeJS.WriteStream): { readonly say: Progress; readonly done: () => void } {
  const since = performance.now();
  const seconds = () => Math.round((performance.now() - since) / 1000);
  return {
    say(what) {
      const line = `${String(seconds()).padStart(5)} s  ${what}`;
      out.write(out.isTTY ? `\r\u001B[K${line.slice(0, out.columns - 1)}` : `${line}\n`);
    },
    done: () => void (out.isTTY ? out.write('\r\u001B[K') : undefined),
  };
}
