import type { Address } from './address.ts';

/** What the record store answered. `status` is 0 where nobody did, or something that is no record store. */
export type Reply = {
  readonly status: number;
  readonly text: string;
  readonly etag: string | null;
  /** Milliseconds that it wants to be left alone. */
  readonly wait: number;
};

export type Fetcher = (url: string, init: RequestInit) => Promise<Response>;

type Asking = {
  readonly method?: 'GET' | 'POST' | 'PUT';
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** True where the answer may come after the page has gone: together, at most 64 KiB. */
  readonly keepalive?: boolean;
};

/** Asks the record store of a launch; never throws. */
export type Lrs = (resource: string, asking?: Asking) => Promise<Reply>;

const patience = 20_000;

const nobody: Reply = { status: 0, text: '', etag: null, wait: 0 };

/** A portal's or proxy's page in the place of an answer: nothing has arrived, whatever its status says. */
const isPage = (response: Response, text: string) =>
  response.ok && (/text\/html/.test(response.headers.get('content-type') ?? '') || /^\s*</.test(text));

/** The longest that a store is left alone for, in milliseconds. */
const longestWait = 600_000;

/** `Retry-After` in milliseconds; a date counts as a minute. */
const waitOf = (header: string | null): number =>
  header === null ? 0 : Number.isNaN(Number(header)) ? 60_000 : Math.min(Number(header) * 1000, longestWait);

/** One request, of which nothing is kept by the browser; never throws. */
export async function request(fetcher: Fetcher, url: string, init: RequestInit): Promise<Reply> {
  try {
    const signal = init.keepalive ? null : AbortSignal.timeout(patience);
    const response = await fetcher(url, { cache: 'no-store', credentials: 'omit', signal, ...init });
    const text = await response.text();
    if (isPage(response, text)) return nobody;
    const { headers, status } = response;
    return { status, text, etag: headers.get('etag'), wait: waitOf(headers.get('retry-after')) };
  } catch {
    return nobody;
  }
}

const asQuery = (query: Readonly<Record<string, string>>): string => {
  const text = new URLSearchParams(query).toString();
  return text === '' ? '' : `?${text}`;
};

/**
 * The record store of a launch, asked under its token (xAPI 1.0.3, Communication; cmi5 8.2), and not before the time for which it
 * wants to be left alone; what goes along while the page goes away has no later. `now` is in milliseconds since 1970.
 */
export function lrsOf(fetcher: Fetcher, { endpoint }: Address, token: string, now: () => number): Lrs {
  let notBefore = 0;
  return async (resource, { method = 'GET', query = {}, body, headers = {}, keepalive = false } = {}) => {
    const wait = notBefore - now();
    // Longer than that it is where the clock was set back meanwhile.
    if (wait > 0 && wait <= longestWait && !keepalive) return { status: 429, text: '', etag: null, wait };
    const reply = await request(fetcher, `${endpoint}${resource}${asQuery(query)}`, {
      method,
      keepalive,
      ...(body !== undefined && { body }),
      headers: {
        authorization: `Basic ${token}`,
        'x-experience-api-version': '1.0.3',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...headers,
      },
    });
    if (reply.wait > 0) notBefore = now() + reply.wait;
    return reply;
  };
}

/** True for a failure that may pass by itself: nobody answered, or the store is busy or broken. */
export const mayPass = ({ status }: Reply): boolean =>
  status === 0 || status === 408 || status === 429 || status >= 500;

export function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}
