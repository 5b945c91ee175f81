/** Names of words that the still page alone uses: it has them as HTML, so that the browser's scripts need not carry them as well. */
export const stillWords = new RegExp(
  `^(${[
    'notice-|earlier|handIn|afresh|step-|state(Done|Current|Open)|saved|saving|notSaved|closed|connecting|unloaded|blocked|noScript',
    'language|theme|menu|closeMenu|progress|exit$|previous|next$|print$|complete',
    'outcomes|resume|lookBack|privacy|minutesLong|lesson(Of|Count)|stepOf|pauseAnytime',
    'guess-|jobAid|handOver|nothing|contact|turnTo|valuesTitle|refresher(Title|Why|Idea|Start)|reminder(Summary|Text)',
  ].join('|')})`,
);
