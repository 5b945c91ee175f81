import { unchanged } from '../../said/say.ts';
import type { DeskProblem } from '../../schemas/desk.ts';
import { inEach } from '../words/inEach.ts';

/** Why the desk's server refused a request; `status` is 0 where it could not be reached. */
export type Refusal = DeskProblem & { readonly status: number };

/** What the server answered, or why it refused. */
export type Answer<T> = { readonly value: T } | { readonly refusal: Refusal };

/** This window, among the desk's windows: changes carry it, so that a window knows its own. */
export const client: string = crypto.randomUUID();

const token = () => document.querySelector<HTMLMetaElement>('meta[name="desk-token"]')?.content ?? '';

async function refusalOf(response: Response): Promise<Refusal> {
  const said = (await response.json().catch(() => ({}))) as Partial<DeskProblem>;
  return {
    ...said,
    problem: said.problem ?? unchanged(`${response.status} ${response.statusText}`),
    status: response.status,
  };
}

/** Asks the desk's server. What is no file or form goes as JSON. */
export async function ask<T>(
  path: string,
  { method = 'GET', body, headers = {} }: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer<T>> {
  const isBytes = body instanceof Blob || body instanceof FormData;
  try {
    const response = await fetch(path, {
      method,
      headers: {
        'x-desk-token': token(),
        'x-desk-client': client,
        ...(body === undefined || isBytes ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: isBytes ? body : JSON.stringify(body) }),
    });
    if (!response.ok) return { refusal: await refusalOf(response) };
    return { value: (await response.json()) as T };
  } catch {
    return { refusal: { status: 0, problem: inEach('programAway') } };
  }
}

/** Asks for a change. */
export const post = <T>(path: string, body: unknown = {}): Promise<Answer<T>> => ask<T>(path, { method: 'POST', body });
