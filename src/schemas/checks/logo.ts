import type { CourseFiles } from '../content.ts';
import type { CourseFile } from '../course.ts';
import { fieldName, type Fault } from '../fault.ts';
import type { Read } from '../read-yaml.ts';

/** The logo that the course names lies beside course.yaml, and is a drawing. */
export function checkLogo(
  { organisation }: CourseFile,
  files: CourseFiles,
  { lineOf, isSound }: Omit<Read, 'value'>,
): Fault[] {
  const { logo } = organisation;
  const path = ['organisation', 'logo'];
  if (logo === undefined || !isSound(path) || files.get(logo)?.includes('<svg')) return [];
  const at = { file: 'course.yaml', line: lineOf(path), field: fieldName(path), severity: 'error' as const };
  if (files.has(logo))
    return [{ ...at, problem: `The file ${logo} is no SVG drawing.`, mend: 'Save the logo as SVG.' }];
  return [{ ...at, problem: `There is no file ${logo}.`, mend: 'Put it beside course.yaml, or remove this line.' }];
}
