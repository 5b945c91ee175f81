import type { Browser } from '@playwright/test';

/**
 * The page on screen without what is not seen of it: its visible elements as HTML, and the rules of style that say
 * something of them. Runs in the page, so it stands alone.
 */
function onScreen(): { html: string; css: string } {
  const matches = (selector: string) => {
    try {
      const plain = selector.replaceAll(/::[\w-]+(\([^)]*\))?|:(hover|focus|focus-visible|focus-within|active)\b/g, '');
      return plain.trim() === '' || document.querySelector(plain) !== null;
    } catch {
      return true;
    }
  };
  const address = (text: string, base: string) =>
    text.replaceAll(/url\("(?!data:)([^"]+)"\)/g, (_, path: string) => `url("${new URL(path, base).pathname}")`);
  const grouped = (rule: CSSGroupingRule, base: string) => {
    const inner = rulesOf(rule.cssRules, base);
    return inner && `${rule.cssText.slice(0, rule.cssText.indexOf('{'))}{${inner}}`;
  };
  const ruleText = (rule: CSSRule, base: string): string => {
    if (rule instanceof CSSStyleRule) return matches(rule.selectorText) ? address(rule.cssText, base) : '';
    if (rule instanceof CSSMediaRule && !matchMedia(rule.conditionText).matches) return '';
    if (rule instanceof CSSGroupingRule) return grouped(rule, base);
    return rule instanceof CSSKeyframesRule ? '' : address(rule.cssText, base);
  };
  const rulesOf = (rules: CSSRuleList, base: string): string => [...rules].map((rule) => ruleText(rule, base)).join('');

  const isSeen = (one: Element) => one.checkVisibility() || one.closest('svg') !== null;
  for (const one of document.querySelectorAll('body *')) if (one.isConnected && !isSeen(one)) one.remove();
  const css = [...document.styleSheets]
    .map((sheet) => rulesOf(sheet.cssRules, sheet.href ?? document.baseURI))
    .join('');
  for (const one of document.querySelectorAll('script, link:not([rel="icon"], [as="font"])')) one.remove();
  document.documentElement.dataset['session'] = 'connecting';
  return { html: `<!DOCTYPE html>${document.documentElement.outerHTML}`, css };
}

/** What makes the Start of the bare page work. */
const script = `document.querySelector('[data-action="start"]').onclick=e=>e.target.remove();document.documentElement.dataset.session='open'`;

/**
 * A page without a player that looks as the course's first screen does, and whose Start works: the least that it could take
 * under the rules that the course keeps. A strict policy lets no inline script or style run, so it has a stylesheet and a
 * script as files of their own, and asks for the display font in its head. Answers its files by their paths.
 */
export async function barePage(browser: Browser, url: string): Promise<Record<string, string>> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: 'nl-NL' });
  await page.goto(url, { waitUntil: 'networkidle' });
  const { html, css } = await page.evaluate(onScreen);
  await page.close();
  const own = '<link rel="stylesheet" href="./bare.css"><script defer src="./bare.js"></script>';
  return { '/bare.html': html.replace('</head>', `${own}</head>`), '/bare.css': css, '/bare.js': script };
}
