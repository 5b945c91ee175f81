import { cpSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCourse, type Changed } from '../../../scorm/desk/course/open-course.ts';

/** A copy of the example course in a folder of its own, open on a desk; `remove` ends that. */
export function aCourse() {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'desk-')));
  const folder = join(root, 'course');
  cpSync('lessons', folder, { recursive: true });
  const changes: Changed[] = [];
  const open = () =>
    openCourse({ folder, history: join(root, 'history.sqlite'), changed: (change) => void changes.push(change) });
  const course = open();
  return {
    root,
    folder,
    changes,
    course,
    /** Another desk on the same folder. */
    open,
    remove() {
      course.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
}
