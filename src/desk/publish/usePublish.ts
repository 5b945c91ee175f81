import { useStore } from '@nanostores/react';
import { useEffect, useState } from 'react';
import type { DeskPublish, DeskPublished, PublishRequest } from '../../schemas/desk.ts';
import { ask, post, type Refusal } from '../state/api.ts';
import { $server } from '../state/course.ts';
import { $job } from '../state/events.ts';
import { flush } from '../state/save.ts';

type Made = { readonly published?: DeskPublished; readonly refusal?: Refusal };

/** What can be published and what was, and a function that makes packages of the saved course. */
export function usePublish() {
  const [offer, setOffer] = useState<DeskPublish>();
  const [made, setMade] = useState<Made>({});
  const [isAsking, setAsking] = useState(false);
  const job = useStore($job);
  const revision = useStore($server)?.revision;
  // Also where another window, or this place before it was left, has them made.
  const isElsewhere = job?.id === 'publish';

  async function load() {
    const answer = await ask<DeskPublish>('/api/publish');
    if ('value' in answer) setOffer(answer.value);
    else setMade({ refusal: answer.refusal });
  }
  useEffect(() => {
    if (!isElsewhere) void load();
  }, [isElsewhere, revision]);

  async function make(asked: PublishRequest) {
    setAsking(true);
    setMade({});
    await flush();
    const answer = await post<DeskPublished>('/api/publish', asked);
    await load();
    setMade('value' in answer ? { published: answer.value } : { refusal: answer.refusal });
    setAsking(false);
  }

  return { offer, ...made, isBusy: isAsking || isElsewhere, isPackaging: job?.words === 'packaging', make };
}
