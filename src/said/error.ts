import { unchanged, type Said } from './say.ts';

/** An error whose message is a sentence for the author, in every language. */
export type SaidError = Error & { readonly said: Said };

/** Makes an error of a sentence; its message is the English one. */
export const errorSaying = (said: Said, options?: ErrorOptions): SaidError =>
  Object.assign(new Error(said.en, options), { said });

/** What an error says: in every language where it was made of a sentence, or else its message. */
export function saidBy(error: unknown): Said {
  if (error instanceof Error && 'said' in error) return (error as SaidError).said;
  return unchanged(error instanceof Error ? error.message : String(error));
}
