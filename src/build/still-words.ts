/** Names of the words that only the static page uses: they are in its HTML, so the browser's scripts leave them out. */
export const stillWords = new RegExp(
  `^(${[
    'notice-|earlier|handIn|afresh|step-|state(Done|Current|Open)|saved|saving|notSaved|closed|connecting|unloaded|blocked|noScript',
    'language|theme|menu|closeMenu|progress|exit$|previous|next$|print$|complete',
    'outcomes|resume|lookBack|privacy|minutesLong|lesson(Of|Count)|stepOf|pauseAnytime',
    'guess-|jobAid|handOver|nothing|contact|turnTo|valuesTitle|refresher(Title|Why|Idea|Start)|reminder(Summary|Text)|transcript$',
  ].join('|')})`,
);
