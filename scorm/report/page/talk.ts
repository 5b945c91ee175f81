import { html } from 'hono/html';
import { wilson } from '../findings/certainty.ts';
import { questionName, type Context } from '../findings/context.ts';
import { anchorOf, talkedAbout, type PoorReply } from '../findings/scenarios.ts';
import { openPart } from './part.ts';
import type { Html } from './table.ts';

const most = 3;

function replyOf({ words, numbers }: Context, { question, reply, share }: PoorReply): Html {
  const best = question.choices.find(({ points, response }) => points === 2 && response !== '');
  const { low, high } = wilson(share, question.people ?? 1);
  const text = reply.text === '' ? words.replyKey(reply.response) : reply.text;
  return html`<li>
    <h3><a href="#${anchorOf(question.id)}">${questionName(question)}</a></h3>
    ${question.question && question.title ? html`<p class="asked">${question.question}</p>` : ''}
    <p class="poor">
      <b>${words.chose(numbers.percent(share), numbers.range(low, high))}</b>
      ${text}
    </p>
    ${best?.text ? html`<p class="best"><b>${words.better}</b> ${best.text}</p>` : ''}
  </li>`;
}

/** The three poor replies that most people chose, each with the best one: what to talk about. */
export function talkPart(context: Context): Html | '' {
  const { words } = context;
  const replies = talkedAbout(context).slice(0, most);
  if (replies.length === 0) return '';
  return openPart(
    'talk',
    words.talkTitle,
    words.talkNote,
    html`<ol class="talk">
      ${replies.map((one) => replyOf(context, one))}
    </ol>`,
  );
}
