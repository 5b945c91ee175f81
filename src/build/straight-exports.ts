/** A script that only passes on one export of another: `export{a as Name}from"./other.js";`. */
const passesOn = /^export\{([\w$]+) as ([\w$]+)\}from"\.\/([\w.-]+\.js)";?\s*$/;

/** A page, and the scripts that nothing asks for any more, by name. */
type Straight = { readonly page: string; readonly unused: readonly string[] };

/**
 * Points each island at the script that holds its component instead of at one that only passes it on, with the name that it
 * has there (`component-export`): a request less before an exercise comes to life. `scripts` are those in `scripts`, by name.
 */
export function withStraightExports(page: string, scripts: ReadonlyMap<string, string>): Straight {
  const used: string[] = [];
  const straight = page.replaceAll(
    /component-url="(\.\/scripts\/)([\w.-]+)" component-export="([\w$]+)"/g,
    (whole, folder: string, script: string, name: string) => {
      const [, own, passed, holder] = passesOn.exec(scripts.get(script) ?? '') ?? [];
      if (passed !== name) return whole;
      used.push(script);
      return `component-url="${folder}${holder}" component-export="${own}"`;
    },
  );
  const others = [straight, ...[...scripts].filter(([name]) => !used.includes(name)).map(([, text]) => text)];
  return { page: straight, unused: [...new Set(used)].filter((name) => !others.some((text) => text.includes(name))) };
}
