import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadContent, nationalDocuments } from './index.js';

const library = await loadContent([nationalDocuments]);
const anamnesis = library.find('anamnesis', 'anamnese-nacional', '2026.1', 'pt-BR')?.document;
const questionnaire = library.find('questionnaire', 'diagnostico-nacional', '2026.1', 'pt-BR')?.document;
assert.ok(anamnesis && questionnaire);
const prompts = anamnesis.chapters.flatMap((chapter) => chapter.prompts);

test('the history goes from the business to the dreams, two to four prompts a chapter', () => {
  assert.deepEqual(
    anamnesis.chapters.map(({ id }) => id),
    ['negocio', 'pessoas', 'dinheiro', 'mercado', 'dificuldades', 'sonhos'],
  );
  for (const chapter of anamnesis.chapters) {
    assert.ok(chapter.prompts.length >= 2 && chapter.prompts.length <= 4, chapter.id);
  }
});

test('every theme and practice of the questionnaire is listened for', () => {
  const themes = new Set(prompts.flatMap(({ listenFor }) => listenFor.themes));
  const practices = new Set(prompts.flatMap(({ listenFor }) => listenFor.questionIds));
  assert.deepEqual(
    questionnaire.themes.filter(({ id }) => !themes.has(id)),
    [],
  );
  assert.deepEqual(
    questionnaire.questions.filter(({ id }) => !practices.has(id)).map(({ id }) => id),
    [],
  );
});

test('a prompt listens for the themes of its practices', () => {
  const themeOf = new Map(questionnaire.questions.map(({ id, themeId }) => [id, themeId]));
  for (const { id, listenFor } of prompts) {
    for (const questionId of listenFor.questionIds) {
      assert.ok(listenFor.themes.includes(themeOf.get(questionId) ?? ''), `${id}: ${questionId}`);
    }
  }
});

test('every prompt is a question that can be said aloud', () => {
  for (const { id, text } of prompts) {
    assert.match(text, /[?.]$/, id);
    assert.match(text, /\?|^Conte/, id);
  }
});
