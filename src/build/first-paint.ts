import { rightToLeft } from './direction.ts';

/** Sets the direction where a language of the course asks for it: most courses have none. */
function turned(languages: readonly string[]): string {
  const codes = rightToLeft(languages);
  return codes.length > 0 ? `if(${JSON.stringify(codes)}.includes(l))r.dir="rtl";` : '';
}

/**
 * The script that runs before the first paint, so that nothing moves or flashes afterwards: the theme chosen earlier on, and
 * the language, by what was shown last here, then by the browser's wishes. What the LMS says comes later and counts for more.
 * A page in a frame is no taller by itself than the screen is: some LMSs make their frames as tall as what is in them.
 * It also marks the page when the player's own script does not arrive, or when it was opened as a file, from which browsers load
 * no modules: nothing else could tell of that.
 */
export const firstPaintScript = (languages: readonly string[]): string =>
  `(r=>{let g=k=>{try{return localStorage.getItem("sharewise/"+k)||""}catch{return""}},t=g("theme"),` +
  `l=[g("language"),...navigator.languages].map(w=>w.toLowerCase().split(/[-_]/)[0]).find(w=>${JSON.stringify(languages)}.includes(w));` +
  `if(l){r.lang=r.dataset.shown=l;${turned(languages)}}if(/^(dark|light)$/.test(t))r.dataset.theme=t;` +
  `if(location.protocol=="file:")r.dataset.file="";` +
  `if(parent!=window){r.dataset.in="frame";r.style.setProperty("--most",screen.availHeight+"px")}` +
  `addEventListener("error",e=>{if(e.target.type=="module")r.dataset.unloaded=""},!0)})(document.documentElement)`;

/**
 * The styles that show each text in one language only: the one in an attribute of our own, for translators rewrite `lang`.
 * Until it is alive, an exercise is as it begins, in the default language: in another one, and where the learner has
 * answered something of it, the ground that it stands on is all that is seen of it so far.
 */
export function languageStyle(languages: readonly string[]): string {
  const others = languages.map((one) => `[data-shown=${one}]>body [data-lang]:not([data-lang=${one}])`).join();
  const asleep = `:is(:root:not([data-shown=${languages[0] ?? ''}]),[data-answered]) astro-island:not([data-alive])>`;
  return `${others}{display:none!important}${asleep}:not(.items,.practice,.check,.writing),${asleep}*>*{visibility:hidden}`;
}
