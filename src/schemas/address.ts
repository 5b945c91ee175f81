import { z } from 'zod';

/** The whole address of a page on the web. */
export const address = z.url({ protocol: /^https?$/, error: 'An address starts with https://.' });
