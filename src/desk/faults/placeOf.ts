import type { DeskFault, FieldPath } from '../../schemas/desk.ts';
import { partOf } from '../outline/parts.ts';
import { goTo } from '../state/place.ts';

const interfaceFile = /^interface\//;

/** Shows a field of a file in the form that has it, and in a lesson's text the paragraph that has the words. */
export function showField(file: string, path: FieldPath, words?: string, isOnPage = false): void {
  if (interfaceFile.test(file)) goTo('interface', [], path, words, isOnPage);
  else if (file !== 'course.yaml') goTo(file, [], path, words, isOnPage);
  else if (path[0] === 'languages' || path[0] === 'draft') goTo(file, ['languages'], path, words, isOnPage);
  else goTo(file, partOf(path).path, path, words, isOnPage);
}

/** Shows the field that a fault is about. */
export const showFault = ({ file, path = [] }: DeskFault): void => showField(file, path);
