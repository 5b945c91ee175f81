/** What the LMS has put into the course's address at the launch (cmi5 8.1). */
export type Address = {
  /** Where the record store is, with a slash at its end. */
  readonly endpoint: string;
  /** Where the token is to be had, once. */
  readonly fetch: string;
  /** The learner, as the JSON that the LMS wrote. */
  readonly actor: string;
  readonly registration: string;
  readonly activity: string;
};

type Agent = {
  readonly account?: { readonly homePage?: unknown; readonly name?: unknown };
  readonly mbox?: unknown;
};

function agentIn(actor: string): Agent | null {
  try {
    const agent = JSON.parse(actor) as unknown;
    return typeof agent === 'object' && agent !== null ? agent : null;
  } catch {
    return null;
  }
}

/** The launch's address in a page's query, in whatever order; null where the page was not launched. */
export function addressIn(search: string): Address | null {
  const query = new URLSearchParams(search);
  const get = (name: string) => query.get(name) ?? '';
  const [endpoint, fetch, actor] = [get('endpoint'), get('fetch'), get('actor')];
  const [registration, activity] = [get('registration'), get('activityId')];
  if (!URL.canParse(endpoint) || !URL.canParse(fetch) || !agentIn(actor) || !registration || !activity) return null;
  return { endpoint: endpoint.replace(/\/*$/, '/'), fetch, actor, registration, activity };
}

/** By what the LMS tells the learner apart: the account, which cmi5 asks for (9.2). */
export function learnerIn({ actor }: Address): string {
  const { account, mbox } = agentIn(actor) ?? {};
  return account ? `${String(account.homePage)} ${String(account.name)}` : String(mbox ?? actor);
}
