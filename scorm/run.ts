/** What a command does with its arguments and its environment; answers the exit code, 0 where it answers nothing. */
type Main = (
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
) => number | void | Promise<number | void>;

const ownMistakes = [TypeError, RangeError, ReferenceError];

/** What went wrong, for whoever typed the command: the sentence alone, or all that is known where the program is to blame. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (ownMistakes.every((kind) => !(error instanceof kind))) return error.message;
  return `This is a mistake in Sharewise itself, not in your files. Please report it with these lines:\n${error.stack}`;
}

/**
 * Runs a command: the one place where a command's arguments and environment are read. What it throws is told as a
 * sentence, and the process ends with `failed`.
 */
export async function run(main: Main, failed = 1): Promise<void> {
  try {
    process.exitCode = (await main(process.argv.slice(2), process.env)) ?? 0;
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = failed;
  }
}
