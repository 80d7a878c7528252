import { element } from './element.js';
import type { Form, Send } from './form.js';
import type { SurveyAnswer, SurveyScreen } from './gateway.js';
import type { Words } from './words.js';

const SCORES = Array.from({ length: 11 }, (_, score) => score);

/** One question, nothing chosen beforehand, and two answers of the same weight: a score, or none. */
export function surveyForm({ longestComment }: SurveyScreen, words: Words, send: Send<SurveyAnswer>): Form {
  const missing = element('div', { id: 'missing', role: 'alert' });
  const comment = element('textarea', { id: 'comment', name: 'comment', rows: '2', maxlength: String(longestComment) });
  const submit = element('button', { type: 'submit' }, words.sendScore);
  const decline = element('button', { type: 'button' }, words.decline);
  const form = element(
    'form',
    { novalidate: '' },
    element(
      'fieldset',
      { 'aria-describedby': 'missing' },
      element('legend', { class: 'question' }, words.question),
      element('p', { class: 'end', 'aria-hidden': 'true' }, words.lowest),
      element('div', { class: 'scores' }, ...SCORES.map((score) => scoreOption(score, words))),
      element('p', { class: 'end highest', 'aria-hidden': 'true' }, words.highest),
    ),
    missing,
    element('label', { class: 'field', for: 'comment' }, words.comment, ' ', element('span', {}, words.optional)),
    comment,
    element('div', { class: 'actions' }, submit, decline),
  );
  form.addEventListener('change', () => {
    missing.replaceChildren();
    submit.classList.toggle('primary', scoreIn(form) !== undefined);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const score = scoreIn(form);
    if (score === undefined) {
      missing.replaceChildren(element('p', {}, words.scoreMissing));
      form.querySelector('input')?.focus();
      return;
    }
    const written = comment.value.trim();
    void send({ kind: 'survey', score, ...(written === '' ? {} : { comment: written }) }, submit);
  });
  decline.addEventListener('click', () => void send({ kind: 'survey-declined' }, decline));
  return { title: words.surveyTitle, lead: words.surveyLead, content: form };
}

/** The ends of the scale are named with it, for those who do not see where they stand. */
function scoreOption(score: number, words: Words): HTMLElement {
  const ends = new Map([
    [0, words.lowest],
    [10, words.highest],
  ]);
  const name = ends.get(score) ?? String(score);
  return element(
    'label',
    { class: 'score' },
    element('input', { type: 'radio', name: 'score', value: String(score), 'aria-label': name }),
    element('span', { 'aria-hidden': 'true' }, String(score)),
  );
}

function scoreIn(form: HTMLFormElement): number | undefined {
  const said = new FormData(form).get('score');
  return said === null ? undefined : Number(said);
}
