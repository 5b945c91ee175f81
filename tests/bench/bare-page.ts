import type { Browser } from '@playwright/test';

/**
 * The page on screen without what is not seen of it, as HTML: its visible elements, and the rules of style that say
 * something of them. Runs in the page, so it stands alone.
 */
function onScreen(): string {
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
  for (const one of document.querySelectorAll('script, link:not([rel="icon"]), meta[http-equiv], style')) one.remove();
  const style = document.createElement('style');
  style.textContent = css;
  document.head.append(style);
  document.documentElement.dataset['session'] = 'connecting';
  return `<!DOCTYPE html>${document.documentElement.outerHTML}`;
}

/** What makes the Start of the bare page work. */
const script = `<script>document.querySelector('[data-action="start"]').onclick=e=>e.target.remove();document.documentElement.dataset.session='open'</script>`;

/** A page without a player that looks as the course's first screen does, and whose Start works: the least that it could take. */
export async function barePage(browser: Browser, url: string): Promise<string> {
  const page = await browser.newPage({ viewport: { width: 360, height: 740 }, locale: 'nl-NL' });
  await page.goto(url, { waitUntil: 'networkidle' });
  const html = await page.evaluate(onScreen);
  await page.close();
  return html.replace('</body>', `${script}</body>`);
}
