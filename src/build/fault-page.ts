import type { CourseFiles } from '../schemas/content.ts';
import type { Fault } from '../yaml/fault.ts';

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);

/** The lines around a fault, its own marked. */
function excerpt(text: string, line: number): string {
  const first = Math.max(1, line - 2);
  const lines = text.split('\n').slice(first - 1, line + 2);
  const rows = lines.map((words, nth) => {
    const row = `<span>${first + nth}</span> ${escaped(words)}`;
    return first + nth === line ? `<mark>${row}</mark>` : row;
  });
  return `<pre>${rows.join('\n')}</pre>`;
}

function item(files: CourseFiles, { file, line, field, problem, mend }: Fault): string {
  const where = [line ? `${file}:${line}` : file, field].filter(Boolean).join(', ');
  const text = files.get(file);
  const shown = text !== undefined && line ? excerpt(text, line) : '';
  return `<li><p class="where">${escaped(where)}</p><p><b>${escaped(problem.en)}</b> ${escaped(mend.en)}</p>${shown}</li>`;
}

const style = `:root{color-scheme:light dark;font:1.05rem/1.5 system-ui,sans-serif}
body{max-inline-size:50rem;margin:3rem auto;padding-inline:1.25rem}
h1{font-size:1.7rem;line-height:1.2}ol{padding:0;list-style:none}
li{margin-block:1.5rem;padding:1rem 1.25rem;border:1px solid #8886;border-inline-start:.4rem solid #c2571a;border-radius:.5rem}
p{margin-block:.25rem}.where{font-family:ui-monospace,monospace;font-size:.9rem;overflow-wrap:anywhere}
pre{overflow-x:auto;margin:.75rem 0 0;font-size:.9rem}pre span{display:inline-block;min-inline-size:3ch;opacity:.6}
mark{background:#c2571a33;color:inherit}`;

/** What `npm run dev` shows in the place of a course with mistakes; it goes on by itself once they are mended. */
export function faultPage(files: CourseFiles, faults: readonly Fault[]): string {
  const count = faults.length === 1 ? 'One mistake' : `${faults.length} mistakes`;
  return `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>${count} to mend</title><style>${style}</style><script type="module" src="/@vite/client"></script>
<h1>${count} to mend</h1><p>Save the file, and the course goes on here.</p>
<ol>${faults.map((fault) => item(files, fault)).join('')}</ol></html>`;
}
