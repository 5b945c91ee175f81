/** The name of the word for a marked choice: what was chosen is named also where it was the best. */
export const markWord = (mark: 'best' | 'chosen', chosen: boolean) =>
  mark === 'chosen' ? 'markChosen' : chosen ? 'markBoth' : 'markBest';
