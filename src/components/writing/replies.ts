import { map } from 'nanostores';

/** A reply being written: kept here and nowhere else, so it is gone when the page is. */
export type Reply = { readonly text: string; readonly compared: boolean; readonly ticked: readonly number[] };

const blank: Reply = { text: '', compared: false, ticked: [] };

/** The replies by lesson; another language or a hidden lesson leaves them as they are. */
export const $replies = map<Record<string, Reply>>({});

/** The reply of a lesson, blank while nothing is written. */
export function replyOf(replies: Readonly<Record<string, Reply>>, lesson: string): Reply {
  return replies[lesson] ?? blank;
}

/** Changes the reply of a lesson. */
export function changeReply(lesson: string, fields: Partial<Reply>): void {
  $replies.setKey(lesson, { ...replyOf($replies.get(), lesson), ...fields });
}
