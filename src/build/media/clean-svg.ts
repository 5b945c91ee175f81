import sax from 'sax';
import { say } from '../../said/say.ts';
import { trouble } from './trouble.ts';

/** Elements that draw; whatever runs, fetches or embeds a page is none of them (SVG 2). */
const elements = new Set(
  `svg g path rect circle ellipse line polyline polygon text tspan textPath defs linearGradient radialGradient stop
  clipPath mask pattern symbol use title desc image marker style filter feBlend feColorMatrix feComponentTransfer feComposite
  feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA feFuncB feFuncG feFuncR
  feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight feSpecularLighting feSpotLight feTile feTurbulence`.split(
    /\s+/,
  ),
);

/** Elements that are left out around what they hold. */
const unwrapped = new Set(['a', 'switch']);

/** True for an address within the drawing, or a picture in it. */
const isOwn = (address: string) => /^\s*(?:#|data:image\/(?:png|jpe?g|webp|gif);base64,)/i.test(address);

/** True for words of a style that fetch nothing. CSS lets letters be written as numbers, which no drawing needs. */
const isStill = (css: string) =>
  !/@import|\\|expression\s*\(|javascript:/i.test(css) &&
  [...css.matchAll(/url\(\s*["']?([^"')]*)/gi)].every(([, address = '']) => isOwn(address));

function isKept(name: string, value: string): boolean {
  if (/^on/i.test(name)) return false;
  if (/^(?:xlink:)?href$/i.test(name)) return isOwn(value);
  if (/^(?:xml:)?base$/i.test(name)) return false;
  if (name.startsWith('xmlns')) return value.startsWith('http://www.w3.org/');
  if (name.includes(':') && !/^(?:xlink|xml):/.test(name)) return false;
  return isStill(value);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string) => text.replaceAll(/[&<>"]/g, (one) => entities[one] ?? one);

/** A drawing without what could run, fetch or show another page: elements that draw, and their attributes, written anew. Throws `Trouble`. */
export function cleanSvg(source: string): string {
  const parser = sax.parser(true, { position: false });
  let made = '';
  let left = 0;
  const open: string[] = [];
  const take = (text: string) => {
    if (left > 0) return;
    if (open.at(-1) !== 'style' || isStill(text)) made += escaped(text);
  };
  Object.assign(parser, {
    onopentag({ name, attributes }: { name: string; attributes: Readonly<Record<string, string>> }) {
      open.push(name);
      if (left === 0 && unwrapped.has(name)) return;
      if (left > 0 || !elements.has(name)) return void left++;
      const kept = Object.entries(attributes).filter(([own, value]) => isKept(own, value));
      made += `<${name}${kept.map(([own, value]) => ` ${own}="${escaped(value)}"`).join('')}>`;
    },
    onclosetag(name: string) {
      open.pop();
      if (left === 0 && unwrapped.has(name)) return;
      if (left > 0) return void left--;
      made += `</${name}>`;
    },
    ontext: take,
    oncdata: take,
    onerror(error: Error) {
      throw trouble(say`This drawing can’t be read.`, say`Save it anew as SVG. (${error.message.split('\n')[0]})`);
    },
  });
  parser.write(source.replace(/^\uFEFF/, '')).close();
  made = made.trim();
  if (!made.startsWith('<svg')) throw trouble(say`There is no drawing in this file.`, say`Save it anew as SVG.`);
  return `${/\sxmlns=/.test(made.slice(0, made.indexOf('>'))) ? made : made.replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg"')}\n`;
}
