import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { z } from 'zod';
import { builtCourse, type BuiltCourse } from '../../src/schemas/built-course.ts';

export type { BuiltCourse };

/** The first field that a `course.json` lacks, or has in a form that this version does not read. */
function faultOf({ issues: [issue] }: z.ZodError, json: unknown): string {
  const field = issue?.path.map(String).join('.') ?? '';
  if (field === '') return 'it is no course';
  let value = json;
  for (const name of issue?.path ?? []) value = (value as Record<PropertyKey, unknown> | undefined)?.[name];
  return value === undefined ? `"${field}" is missing` : `"${field}" is not what it should be`;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The course in the text of a `course.json`. Throws a sentence that names the file, the field and `mend` where it is not whole. */
export function parseBuiltCourse(text: string, file: string, mend: string): BuiltCourse {
  const json = jsonOf(text);
  if (json === undefined) throw new Error(`${file} is not a complete course: it is not valid JSON. ${mend}`);
  const { success, data, error } = builtCourse.safeParse(json);
  if (success) return data;
  throw new Error(`${file} is not a complete course: ${faultOf(error, json)}. ${mend}`);
}

/** Reads the built course; throws a sentence that says what to do where there is none, or where it is not whole. */
export function readBuiltCourse(dist: string): BuiltCourse {
  const path = join(dist, 'course.json');
  if (!existsSync(path)) throw new Error(`There is no built course in ${dist}. Run: npm run build`);
  return parseBuiltCourse(readFileSync(path, 'utf8'), path, 'Build the course anew: npm run build');
}
