import { Scorm12API, Scorm2004API } from 'scorm-again';
import { apiNames, type ScormDialect, type Verb } from '../../../scorm/preview/browser/strict/api-names.ts';
import { strict } from '../../../scorm/preview/browser/strict/strict.ts';

type Api = Record<string, (...args: unknown[]) => unknown>;

/** One launch in the LMS that the preview has: scorm-again under the strict layer. */
export type PreviewSession = {
  readonly win: Record<string, unknown>;
  readonly mistakes: string[];
  call(verb: Verb, ...args: unknown[]): unknown;
};

/** The preview's LMS in memory: what was set is kept when it is committed. */
export function createPreviewLms(dialect: ScormDialect, stored: Readonly<Record<string, string>> = {}) {
  const kept = new Map(Object.entries(stored));
  const names = apiNames[dialect];

  function launch(): PreviewSession {
    const settings = { autocommit: false, logLevel: 5 } as const;
    const inner = dialect === 'scorm12' ? new Scorm12API(settings) : new Scorm2004API(settings);
    inner.loadFromFlattenedJSON(Object.fromEntries(kept), '');
    const mistakes: string[] = [];
    const told = new Map<string, string>();
    const plain = inner as unknown as Api;
    const keeping =
      (verb: Verb) =>
      (...args: unknown[]) => {
        const answer = String(plain[names[verb]]?.(...args));
        if (verb === 'set' && answer === 'true') told.set(String(args[0]), String(args[1]));
        if (verb === 'commit' || verb === 'terminate') for (const [element, value] of told) kept.set(element, value);
        return answer;
      };
    const below = Object.fromEntries((Object.keys(names) as Verb[]).map((verb) => [names[verb], keeping(verb)]));
    const api = strict(below, {
      dialect,
      data: Object.fromEntries(kept),
      refused: (why) => mistakes.push(why),
    }) as unknown as Api;
    return {
      win: { [dialect === 'scorm12' ? 'API' : 'API_1484_11']: api },
      mistakes,
      call: (verb, ...args) => api[names[verb]]?.(...args),
    };
  }

  return { dialect, launch };
}
