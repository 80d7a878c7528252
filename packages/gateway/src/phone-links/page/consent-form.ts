import { element } from './element.js';
import type { Form, Send } from './form.js';
import type { ConsentAnswer, ConsentScreen, Decision, Purpose, Term } from './gateway.js';
import type { Words } from './words.js';

/** The term, two answers of the same weight for each purpose, none of them chosen, and that it was understood. */
export function consentForm({ term, purposes }: ConsentScreen, words: Words, send: Send<ConsentAnswer>): Form {
  const asked = term.purposes.filter(({ id }) => purposes.includes(id));
  const ordinary = asked.filter(({ sensitive }) => !sensitive);
  const sensitive = asked.filter((purpose) => purpose.sensitive);
  const missing = element('div', { id: 'missing', role: 'alert', tabindex: '-1' });
  const submit = element('button', { type: 'submit', class: 'primary' }, words.confirm);
  const form = element(
    'form',
    { novalidate: '' },
    element('section', { class: 'card' }, element('h2', {}, words.notice), element('p', {}, term.notice)),
    ...(ordinary.length > 0 ? [element('h2', {}, words.purposes), ...ordinary.map((one) => choice(one, words))] : []),
    ...(sensitive.length > 0
      ? [
          element('h2', {}, words.sensitive),
          element('p', { class: 'soft' }, words.sensitiveLead),
          ...sensitive.map((one) => choice(one, words)),
        ]
      : []),
    about(term, words),
    element(
      'label',
      { class: 'option wide' },
      element('input', { type: 'checkbox', name: 'understood', id: 'understood' }),
      element('span', {}, words.understood),
    ),
    missing,
    element('div', { class: 'actions' }, submit),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const answer = answerIn(form, asked);
    const open = openIn(answer, ordinary.length > 0 ? ordinary : asked, words);
    if (open.length === 0) {
      missing.replaceChildren();
      void send(answer, submit);
      return;
    }
    const items = open.map((title) => element('li', {}, title));
    missing.replaceChildren(element('p', {}, words.missing), element('ul', {}, ...items));
    missing.focus();
  });
  return { asker: term.controller.name, title: term.title, lead: words.lead, content: form };
}

function choice({ id, title, text }: Purpose, words: Words): HTMLElement {
  const option = (decision: Decision['decision'], label: string) =>
    element(
      'label',
      { class: 'option' },
      element('input', { type: 'radio', name: id, value: decision, id: `${id}-${decision}` }),
      element('span', {}, label),
    );
  const options = element('div', { class: 'options' }, option('granted', words.grant), option('refused', words.refuse));
  return element(
    'fieldset',
    { class: 'card', 'aria-describedby': `about-${id}` },
    element('legend', {}, title),
    element('p', { id: `about-${id}` }, text),
    options,
  );
}

/** What the law wants to be said, folded. Source: Law 13.709/2018 (LGPD), art. 9. */
function about({ controller, processing, rights }: Term, words: Words): HTMLElement {
  const folded = (title: string, ...lines: readonly string[]) =>
    element('details', {}, element('summary', {}, title), ...lines.map((line) => element('p', {}, line)));
  const recipients =
    processing.recipients.length > 0 ? [`${words.recipients}: ${processing.recipients.join('; ')}`] : [];
  return element(
    'div',
    { class: 'about' },
    folded(words.controller, controller.name, controller.address, controller.contact),
    folded(words.withdrawal, processing.withdrawalMethod),
    folded(words.rights, rights),
    folded(
      words.processing,
      `${words.data}: ${processing.dataCategories.join('; ')}`,
      `${words.storage}: ${processing.storageLocations.join('; ')}`,
      `${words.retention}: ${processing.retention}`,
      ...recipients,
    ),
  );
}

function answerIn(form: HTMLFormElement, asked: readonly Purpose[]): ConsentAnswer {
  const said = new FormData(form);
  const decisions = asked.flatMap(({ id, sensitive }): Decision[] => {
    const decision = said.get(id);
    if (decision !== 'granted' && decision !== 'refused') return [];
    return [{ purpose: id, decision, ...(sensitive ? { explicit: true } : {}) }];
  });
  return { kind: 'consent', decisions, understood: said.has('understood') };
}

/** Titles of what has to be said yet. */
function openIn({ decisions, understood }: ConsentAnswer, needed: readonly Purpose[], words: Words): readonly string[] {
  const decided = new Set(decisions.map(({ purpose }) => purpose));
  const open = needed.filter(({ id }) => !decided.has(id)).map(({ title }) => title);
  return understood ? open : [...open, words.understood];
}
