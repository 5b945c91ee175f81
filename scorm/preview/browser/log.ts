/** The LMS's API as content calls it. */
export type Api = Record<string, (...args: string[]) => unknown>;

/** One call of the course, its answer and the error behind it; `why` where the standard forbids it. `at` in ms since the page began. */
export type Call = {
  readonly name: string;
  readonly args: readonly string[];
  readonly answer: string;
  readonly error: string;
  readonly why: string;
  readonly at: number;
};

/**
 * Logs each call of an API, even one that throws. `mistakes` gets a sentence for each call that the standard forbids.
 */
export function logged(inner: Api, errorName: string, calls: Call[], mistakes: readonly string[]): Api {
  const errorAfter = (name: string) => {
    try {
      return name === errorName ? '' : String(inner[errorName]?.() ?? '');
    } catch {
      return '';
    }
  };
  return Object.fromEntries(
    Object.entries(inner).map(([name, call]) => [
      name,
      (...args: string[]) => {
        const at = performance.now();
        const before = mistakes.length;
        const note = (answer: string) =>
          calls.push({ name, args, answer, error: errorAfter(name), why: mistakes.slice(before).join('; '), at });
        try {
          const answer = call(...args);
          note(String(answer));
          return answer;
        } catch (error) {
          note('threw');
          throw error;
        }
      },
    ]),
  );
}

const shortened = (text: string) => (text.length > 120 ? `${text.slice(0, 120)}…` : text);

function itemOf({ name, args, answer, error, why }: Call): HTMLElement {
  const item = document.createElement('li');
  const fault = error !== '' && error !== '0' ? ` (error ${error}${why === '' ? '' : `: ${shortened(why)}`})` : '';
  item.textContent = `${name}(${args.map((arg) => shortened(JSON.stringify(arg))).join(', ')}) → ${shortened(answer)}${fault}`;
  return item;
}

/** Updates the list of calls on the page. */
export function showCalls(calls: readonly Call[]): void {
  const list = document.querySelector('#calls');
  const count = document.querySelector('#call-count');
  let shown = 0;
  setInterval(() => {
    if (!list || !count || shown === calls.length) return;
    list.append(...calls.slice(shown).map(itemOf));
    shown = calls.length;
    count.textContent = String(shown);
  }, 500);
}
