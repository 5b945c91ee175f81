import type { Mode } from '../types.ts';
import { stateQuery } from './document.ts';
import type { Address } from './address.ts';
import { jsonOf, mayPass, type Lrs, type Reply } from './lrs.ts';
import { sessionExtension, type ContextTemplate } from './statements.ts';

/** What the LMS says of a launch (cmi5 10). */
export type LaunchData = {
  readonly template: ContextTemplate;
  readonly session: string;
  readonly mode: Mode;
  /** 0 to 1; null where the LMS has none. */
  readonly masteryScore: number | null;
  /** Where the learner goes on leaving; `''` where the window is to stay. */
  readonly returnTo: string;
};

type Object_ = Readonly<Record<string, unknown>>;

const objectOf = (value: unknown): Object_ | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Object_) : null;

const modes: Readonly<Record<string, Mode>> = { Browse: 'browse', Review: 'review' };

const isShare = (value: unknown): value is number => typeof value === 'number' && value >= 0 && value <= 1;

/** A web address alone: nothing that a browser would run. */
const addressOf = (value: unknown): string => (typeof value === 'string' && /^https?:/i.test(value) ? value : '');

/** The document `LMS.LaunchData`; null where it is not one. */
export function launchDataIn(text: string): LaunchData | null {
  const found = objectOf(jsonOf(text));
  const template = objectOf(found?.['contextTemplate']) as ContextTemplate | null;
  if (!found || !template) return null;
  const { masteryScore, launchMode, returnURL } = found;
  return {
    template,
    session: String(template.extensions?.[sessionExtension] ?? ''),
    mode: modes[String(launchMode)] ?? 'normal',
    masteryScore: isShare(masteryScore) ? masteryScore : null,
    returnTo: addressOf(returnURL),
  };
}

/** Asks again for what may come after all: three times in all, a second and then two between them. */
export async function persistently(
  ask: () => Promise<Reply>,
  later: (then: () => void, ms: number) => unknown,
): Promise<Reply> {
  let reply = await ask();
  for (const wait of [1000, 2000]) {
    if (!mayPass(reply)) break;
    await new Promise<void>((resolve) => later(resolve, Math.min(Math.max(wait, reply.wait), 10_000)));
    reply = await ask();
  }
  return reply;
}

/** The query for what the LMS says of the launch. */
export const launchDataQuery = (address: Address) => stateQuery(address, 'LMS.LaunchData');

/** The learner's languages, the dearest first, with commas between them; `''` where there are none, null where nobody answers (cmi5 11). */
export async function languagesOf(
  lrs: Lrs,
  { actor }: Address,
  later: Parameters<typeof persistently>[1],
): Promise<string | null> {
  const query = { agent: actor, profileId: 'cmi5LearnerPreferences' };
  const reply = await persistently(() => lrs('agents/profile', { query }), later);
  const languages = objectOf(jsonOf(reply.text))?.['languagePreference'];
  if (mayPass(reply)) return null;
  return typeof languages === 'string' ? languages : '';
}

/** Whether the record store has a statement of a verb in this registration, and with which score of 0 to 100; null where it can't tell. */
export async function toldIn(
  lrs: Lrs,
  { actor, registration, activity }: Address,
  verb: 'passed' | 'failed' | 'completed',
): Promise<{ readonly told: boolean; readonly score: number | null } | null> {
  const query = { agent: actor, registration, activity, verb: `http://adlnet.gov/expapi/verbs/${verb}`, limit: '1' };
  const reply = await lrs('statements', { query });
  const statements = objectOf(jsonOf(reply.text))?.['statements'];
  if (reply.status !== 200 || !Array.isArray(statements)) return null;
  const [first] = statements as readonly unknown[];
  const scaled = objectOf(objectOf(objectOf(first)?.['result'])?.['score'])?.['scaled'];
  return { told: first !== undefined, score: isShare(scaled) ? Number((scaled * 100).toFixed(2)) : null };
}
