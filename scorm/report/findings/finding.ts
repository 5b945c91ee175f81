/** A plain sentence on what to look at, with the figures it rests on. Made from what may be shown alone. */
export type Finding = {
  readonly kind: 'reply' | 'skill' | 'tells' | 'open' | 'failing' | 'group' | 'easy';
  readonly sentence: string;
  readonly evidence: string;
  /** Said where few answers carry it; else empty. */
  readonly caveat: string;
  /** Where on the page the figures are, and what to call it. */
  readonly to: string;
  readonly toText: string;
};
