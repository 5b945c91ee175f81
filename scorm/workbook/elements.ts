import type { Readable } from 'node:stream';
import sax, { type SAXParser } from 'sax';

/** Callbacks for an element: its name without a prefix, and its attributes by their full names. */
export type Handlers = {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
};

const bare = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * Reads XML as a stream, without following references. Between chunks it waits for `rest`, so that a slow disk slows
 * the reading down.
 */
export async function readElements(
  stream: Readable,
  { open, text, close }: Handlers,
  rest: () => Promise<void> = async () => {},
): Promise<void> {
  const parser = sax.parser(true, {});
  const told: Partial<SAXParser> = {
    onopentag: ({ name, attributes }) => open?.(bare(name), attributes as Record<string, string>),
    ontext: (found) => text?.(found),
    oncdata: (found) => text?.(found),
    onclosetag: (name) => close?.(bare(name)),
    onerror: (error) => {
      throw error;
    },
  };
  Object.assign(parser, told);
  const decoder = new TextDecoder();
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    parser.write(decoder.decode(chunk, { stream: true }));
    await rest();
  }
  parser.write(decoder.decode()).close();
}
