/** A test that proves a row: its file, and part of its title. */
export type Proof = readonly [file: string, title: string];

/** A limit, quirk or fault of LMSs, and what becomes of it here. */
export type Row = readonly [says: string, handled: readonly string[], tested: readonly Proof[]];

/** A limit, quirk or fault that can't occur here, and why. */
export type Impossible = readonly [says: string, why: string];

export type Chapter = { readonly title: string; readonly rows: readonly (Row | Impossible)[] };

/** True for a row that can't occur. */
export const isImpossible = (row: Row | Impossible): row is Impossible => typeof row[1] === 'string';
