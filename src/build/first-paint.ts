import { rightToLeft } from './direction.ts';

/** JavaScript that sets `dir` for right-to-left languages; empty where the course has none. */
function turned(languages: readonly string[]): string {
  const codes = rightToLeft(languages);
  return codes.length > 0 ? `if(${JSON.stringify(codes)}.includes(l))r.dir="rtl";` : '';
}

/**
 * The script that runs before the first paint, so that nothing moves or flashes afterwards. It sets the theme chosen
 * earlier, and the language: the one shown last in this browser, else the browser's. (What the LMS says comes later and
 * overrides it.) In a frame it limits the page's height to the screen's: some LMSs make the frame as tall as its
 * content. It marks the page where the player's script fails to load, or where the page was opened as a file, from
 * which browsers load no modules. Where the style does not come it hides all but the sentence that says so: bare, the page
 * would show every language and every state at once. A policy `require-trusted-types-for 'script'` of the server's
 * (W3C Trusted Types) lets lessons be put into the page through a policy named "default" only.
 */
export const firstPaintScript = (languages: readonly string[]): string =>
  `(r=>{let g=k=>{try{return localStorage.getItem("sharewise/"+k)||""}catch{return""}},t=g("theme"),` +
  `l=[g("language"),...navigator.languages].map(w=>w.toLowerCase().split(/[-_]/)[0]).find(w=>${JSON.stringify(languages)}.includes(w));` +
  `if(l){r.lang=r.dataset.shown=l;${turned(languages)}}if(/^(dark|light)$/.test(t))r.dataset.theme=t;` +
  `if(location.protocol=="file:")r.dataset.file="";` +
  `if(parent!=window){r.dataset.in="frame";r.style.setProperty("--most",screen.availHeight+"px")}` +
  `addEventListener("error",e=>{if(e.target.type=="module")r.dataset.unloaded=""},!0);` +
  `addEventListener("DOMContentLoaded",()=>{if(getComputedStyle(r).getPropertyValue("--space-1"))return;` +
  `let b=document.body,m=b.querySelector(".unloaded-here[data-lang="+r.dataset.shown+"]");` +
  `for(let e of b.children)e.hidden=!0;b.append(m)});` +
  `let s=s=>s;try{trustedTypes.createPolicy("default",{createHTML:s,createScriptURL:s})}catch{}})(document.documentElement)`;

/**
 * The styles that show each text in one language only, by `data-shown`: translators rewrite `lang`. Until React has
 * hydrated it, an exercise is HTML at its beginning, in the default language. Where the learner uses another language
 * or has answered before, that HTML would be wrong, so only its background is shown.
 */
export function languageStyle(languages: readonly string[]): string {
  const others = languages.map((one) => `[data-shown=${one}]>body [data-lang]:not([data-lang=${one}])`).join();
  const asleep = `:is(:root:not([data-shown=${languages[0] ?? ''}]),[data-answered]) astro-island:not([data-alive])>`;
  return `${others}{display:none!important}${asleep}:not(.items,.practice,.check,.writing),${asleep}*>*{visibility:hidden}`;
}
