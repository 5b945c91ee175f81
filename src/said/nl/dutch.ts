/** The Dutch of each sentence of the check and the desk, by its English. */
export const dutch: Readonly<Record<string, string>> = {};
