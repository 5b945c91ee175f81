import type { CourseFiles } from '../schemas/content.ts';
import type { CourseFile } from '../schemas/course.ts';
import { fieldName, type Fault } from '../yaml/fault.ts';
import type { Read } from '../yaml/read-yaml.ts';
import { say, type Said } from '../said/say.ts';

// In bytes. Larger SVG files usually contain a photo or an editor's leftovers.
const most = 50_000;

/** Checks that the logo named in course.yaml is beside it, is an SVG, and is small. */
export function checkLogo(
  { organisation }: CourseFile,
  files: CourseFiles,
  { lineOf, isSound }: Omit<Read, 'value'>,
): Fault[] {
  const { logo } = organisation;
  const path = ['organisation', 'logo'];
  if (logo === undefined || !isSound(path)) return [];
  const drawing = files.get(logo);
  const fault = (problem: Said, mend: Said, severity: Fault['severity'] = 'error'): Fault[] => [
    { file: 'course.yaml', line: lineOf(path), field: fieldName(path), severity, problem, mend },
  ];
  if (drawing === undefined)
    return fault(say`There is no file ${logo}.`, say`Put it beside course.yaml, choose another, or leave this out.`);
  if (!drawing.includes('<svg')) return fault(say`The file ${logo} is not an SVG drawing.`, say`Save the logo as SVG.`);
  const kilobytes = Math.round(drawing.length / 1000);
  const mend = say`Keep it under ${most / 1000} kB: every learner waits for it. Ask for a simpler drawing, without photos.`;
  return drawing.length > most ? fault(say`The file ${logo} has ${kilobytes} kB.`, mend, 'warning') : [];
}
