/** A path as one word of a command line, to be copied as it is: between quotes where it has a space or a special character in it. */
export const shellWord = (path: string): string => (/^[\w./:\\~@+-]+$/.test(path) ? path : `"${path}"`);
