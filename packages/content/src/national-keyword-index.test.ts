import assert from 'node:assert/strict';
import { describe, it, test } from 'node:test';
import { suggestTags } from '@atendimento-ativo/domain';
import { loadContent, nationalDocuments } from './index.js';
import { smallTalk, toldSentences } from './told-sentences.fixture.js';

const library = await loadContent([nationalDocuments]);
const index = library.find('keyword-index', 'palavras-nacionais', '2026.1', 'pt-BR')?.document;
const questionnaire = library.find('questionnaire', 'diagnostico-nacional', '2026.1', 'pt-BR')?.document;
assert.ok(index && questionnaire);
const { entries } = index;

/** Suggestions that a screen has room for. */
const SHOWN = 3;

test('every theme has at least twenty terms, every practice some', () => {
  for (const { id } of questionnaire.themes) {
    const terms = entries.filter(({ themeId }) => themeId === id).flatMap((entry) => entry.terms);
    assert.ok(terms.length >= 20, `${id}: ${terms.length}`);
  }
  const spokenOf = new Set(entries.flatMap(({ questionIds }) => questionIds));
  assert.deepEqual(
    questionnaire.questions.filter(({ id }) => !spokenOf.has(id)).map(({ id }) => id),
    [],
  );
});

test('there are at least forty told sentences, about every theme and most practices', () => {
  assert.ok(toldSentences.length >= 40);
  assert.equal(new Set(toldSentences.map(({ said }) => said)).size, toldSentences.length);
  const themes = new Set(toldSentences.flatMap((sentence) => sentence.themes));
  assert.equal(themes.size, questionnaire.themes.length);
  const practices = new Set(toldSentences.flatMap((sentence) => sentence.practices));
  assert.ok(practices.size > questionnaire.questions.length * 0.8, `${practices.size}`);
});

test('told sentences name themes and practices that exist', () => {
  const themes = new Set(questionnaire.themes.map(({ id }) => id));
  const practices = new Set(questionnaire.questions.map(({ id }) => id));
  for (const sentence of toldSentences) {
    for (const id of sentence.themes) assert.ok(themes.has(id), id);
    for (const id of sentence.practices) assert.ok(practices.has(id), id);
    for (const id of sentence.never) assert.ok(themes.has(id) || practices.has(id), id);
  }
});

describe('the national keyword index suggests', () => {
  for (const { said, themes, practices, never } of toldSentences) {
    it(`${[...themes, ...practices].join(', ')} for: ${said}`, () => {
      const suggestions = suggestTags(said, index);
      const shown = suggestions.slice(0, SHOWN).map(({ themeId }) => themeId);
      const found = suggestions.flatMap((suggestion) => [
        suggestion.themeId,
        ...suggestion.practices.map(({ questionId }) => questionId),
      ]);
      for (const id of themes) assert.ok(shown.includes(id), `${id} is missing from ${shown.join(', ')}`);
      for (const id of practices) assert.ok(found.includes(id), `${id} is missing from ${found.join(', ')}`);
      for (const id of never) assert.ok(!found.includes(id), `${id} is absurd in ${found.join(', ')}`);
    });
  }

  for (const said of smallTalk) {
    it(`nothing for: ${said}`, () => assert.deepEqual(suggestTags(said, index), []));
  }
});
