import type { AstroIntegration } from 'astro';

/**
 * A page that begins anew while its course is edited does not take the focus away from the field in which somebody types: it
 * may move it only where it has it.
 */
const leaveFocus =
  'const focus=HTMLElement.prototype.focus;HTMLElement.prototype.focus=function(how){if(document.hasFocus())focus.call(this,how)};';

/** Clicks that come before the page's scripts wait for them. */
const keepClicks =
  'const early=window.earlyClicks=[];addEventListener("click",e=>e.isTrusted&&early.push(e.target),true);';

/** Tells the desk that what has come is a page of the course. */
const tellBegun = (desk: string) => `parent.postMessage({type:"sharewise:begun"},${JSON.stringify(desk)});`;

/** In Astro's development server that the desk has started, has the page tell the desk what is clicked. */
export const deskPage = (desk: string | undefined): AstroIntegration => ({
  name: 'desk-page',
  hooks: {
    'astro:config:setup': ({ command, injectScript }) => {
      if (command !== 'dev' || desk === undefined) return;
      // The desk was ended without a word: nobody looks at this page any more.
      process.once('disconnect', () => process.exit());
      injectScript('head-inline', leaveFocus + keepClicks + tellBegun(desk));
      injectScript('page', `import { tellDesk } from '/src/shell/on-desk.ts';\ntellDesk(${JSON.stringify(desk)});`);
    },
  },
});
