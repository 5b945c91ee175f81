import { useEffect, useRef, useState, type RefObject } from 'react';
import { answersOf } from '../../course/attempt.ts';
import { answerQuestion } from '../../state/answer.ts';
import { $attempt } from '../../state/attempt.ts';
import { use$ } from '../../state/use-store.ts';

/** The way through items that are asked one after the other. */
export type Items = {
  /** The item being asked; the number of items once all are done. */
  readonly at: number;
  /** The key just checked for this item; undefined while it is being asked. */
  readonly checked: string | undefined;
  /** True once the learner has gone on by a button of the exercise. */
  readonly moved: boolean;
  /** How often the learner went on or back: each time the item is asked anew. */
  readonly turn: number;
  /** The latest answer to an item. */
  readonly answerTo: (id: string) => string | undefined;
  readonly check: (key: string, latency: number) => void;
  readonly next: () => void;
  /** Asks the same item again; the next answer counts in the place of the one taken back. */
  readonly undo: () => void;
  readonly again: () => void;
};

const questionOf = (lesson: string, id: string) => `${lesson}_${id}`;

/**
 * Asks the items in order and records what is checked as `<lesson>_<id>`. A learner who comes back goes on at the first
 * item that has no answer.
 */
export function useItems(lesson: string, items: readonly { readonly id: string }[]): Items {
  const attempt = use$($attempt);
  const [chosen, setChosen] = useState<number | null>(null);
  const [checked, setChecked] = useState<string>();
  const [turn, setTurn] = useState(0);
  const answerTo = (id: string) => answersOf(attempt, questionOf(lesson, id)).at(-1)?.key;
  const open = items.findIndex(({ id }) => answerTo(id) === undefined);
  const at = chosen ?? (open < 0 ? items.length : open);

  function goTo(item: number): void {
    setChosen(item);
    setChecked(undefined);
    setTurn(turn + 1);
  }

  return {
    at,
    checked,
    moved: turn > 0,
    turn,
    answerTo,
    check(key, latency) {
      const item = items[at];
      if (!item || checked !== undefined) return;
      setChosen(at);
      setChecked(key);
      answerQuestion(questionOf(lesson, item.id), key, latency);
    },
    next: () => goTo(at + 1),
    undo: () => goTo(at),
    again: () => goTo(0),
  };
}

/** How a choice is marked once an item is checked: the best one, and the learner's own where that is another. */
export function markOf(key: string, best: string, checked: string | undefined): 'best' | 'chosen' | undefined {
  if (checked === undefined) return undefined;
  return key === best ? 'best' : key === checked ? 'chosen' : undefined;
}

/** Gives an element the focus when it appears, if `wanted`. */
export function useFocus<E extends HTMLElement>(wanted: boolean): RefObject<E | null> {
  const element = useRef<E>(null);
  useEffect(() => {
    if (wanted) element.current?.focus();
  }, [wanted]);
  return element;
}
