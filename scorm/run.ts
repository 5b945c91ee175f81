/**
 * A command's main function, given its arguments and environment; returns the exit code, 0 where it returns nothing.
 */
type Main = (
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
) => number | void | Promise<number | void>;

const ownMistakes = [TypeError, RangeError, ReferenceError];

/** The error's message; for an error in the program itself, with its stack. */
function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (ownMistakes.every((kind) => !(error instanceof kind))) return error.message;
  return `This is a mistake in Sharewise itself, not in your files. Please report it with these lines:\n${error.stack}`;
}

/**
 * Runs a command. Arguments and environment are read only here. An error is printed as a sentence, and the process ends
 * with the exit code `failed`.
 */
export async function run(main: Main, failed = 1): Promise<void> {
  try {
    process.exitCode = (await main(process.argv.slice(2), process.env)) ?? 0;
  } catch (error) {
    console.error(messageOf(error));
    process.exitCode = failed;
  }
}
