import type { Context } from 'hono';
import type { z } from 'zod';
import { refusal } from './refusal.ts';
import { say } from '../../src/said/say.ts';

/** A request's JSON, held against its schema; refuses anything else, with what is wrong in it. */
export async function bodyOf<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  const body: unknown = await c.req.json().catch(() => {
    throw refusal(400, say`The request is no JSON.`);
  });
  const { data, error } = schema.safeParse(body);
  if (!error) return data;
  const [issue] = error.issues;
  throw refusal(400, say`The request has a mistake at "${issue?.path.join('.') ?? ''}": ${issue?.message ?? ''}`);
}

/** Which window a request is of. */
export const clientOf = (c: Context): string | undefined => c.req.header('x-desk-client')?.slice(0, 100);
