import assert from 'node:assert/strict';
import { basename } from 'node:path';
import { test } from 'node:test';
import { drafts, put, listAt, folderOf, problemsAfter, problemsOf } from './content-drafts.fixture.js';
import { ContentError, loadContent, nationalDocuments } from './index.js';

test('no folder is an empty library', async () => {
  assert.deepEqual((await loadContent([])).all, []);
});

test('documents of several folders form one library', async (context) => {
  const { profile } = await drafts();
  const folder = await folderOf(context, {
    'sp.json': { ...profile, id: 'perfil-sp', state: 'SP', name: 'São Paulo' },
  });
  const library = await loadContent([nationalDocuments, folder]);
  assert.equal(library.profile('SP')?.document.id, 'perfil-sp');
  assert.equal(library.profile('BA')?.document.id, 'perfil-ba');
});

test('a file that is not JSON by name is left alone', async (context) => {
  assert.deepEqual(await problemsAfter(context, () => {}, { 'LEIAME.txt': 'not a document' }), []);
});

test('hashes do not depend on the order of fields, on blanks or on defaults being written out', async (context) => {
  const { questionnaire } = await drafts();
  put(questionnaire, '/name', '  Diagnóstico do seu negócio ');
  for (const question of listAt(questionnaire, '/questions')) question['weight'] = 1;
  const reordered = Object.fromEntries(Object.entries(questionnaire).reverse());
  const [published] = (await loadContent([await folderOf(context, { 'q.json': reordered })])).all;
  assert.ok(published);
  assert.deepEqual((await loadContent([nationalDocuments])).byHash(published.hash)?.document, published.document);
});

test('a changed word changes the hash', async (context) => {
  const { term } = await drafts();
  const folder = await folderOf(context, { 'term.json': { ...term, title: 'Outro título' } });
  const [published] = (await loadContent([folder])).all;
  assert.equal((await loadContent([nationalDocuments])).byHash(published?.hash ?? ''), undefined);
});

test('what is served is the parsed document, with defaults filled in', async () => {
  const library = await loadContent([nationalDocuments]);
  const questionnaire = library.find('questionnaire', 'diagnostico-nacional', '2026.1', 'pt-BR')?.document;
  assert.deepEqual([questionnaire?.questions[0]?.weight, questionnaire?.questions[0]?.allowsNotApplicable], [1, false]);
});

test('a folder that is not there is reported', async () => {
  assert.match(
    (await problemsOf([new URL('missing/', nationalDocuments)])).join(),
    /^missing : Cannot be read: ENOENT/,
  );
});

test('a file that is not JSON inside is reported', async (context) => {
  const problems = await problemsOf([await folderOf(context, { 'broken.json': '{ "kind": ' })]);
  assert.match(problems.join(), /^broken\.json : Is not JSON: /);
});

test('an unknown kind is reported with the kinds there are', async (context) => {
  assert.deepEqual(await problemsOf([await folderOf(context, { 'a.json': { kind: 'survey' }, 'b.json': [] })]), [
    'a.json /kind: Must be one of: questionnaire, catalogue, journeys, guidance, consent-term, keyword-index, anamnesis, national-profile, state-profile.',
    'b.json /kind: Must be one of: questionnaire, catalogue, journeys, guidance, consent-term, keyword-index, anamnesis, national-profile, state-profile.',
  ]);
});

test('a version published twice is reported with the file that holds it already', async (context) => {
  const { term } = await drafts();
  const [problem, ...others] = await problemsAfter(context, () => {}, {
    'z.json': { ...term, title: 'Outro' },
  });
  assert.match(problem ?? '', /^z\.json : .*term\.json already holds consent-term termo-nacional 2026\.1 pt-BR/);
  assert.deepEqual(others, []);
});

test('a broken document does not make those that refer to it look broken', async (context) => {
  const problems = await problemsAfter(context, ({ questionnaire }) => {
    put(questionnaire, '/themes', undefined);
  });
  assert.deepEqual(problems, ['questionnaire.json /themes: Is required, but missing.']);
});

test('all problems of all files and folders are said at once, also in the message', async (context) => {
  const { catalogue, profile } = await drafts();
  put(catalogue, '/tools/0/provider', 'other');
  const folder = await folderOf(context, {
    'a.json': '{',
    'b.json': { kind: 'survey' },
    'c.json': catalogue,
    'd.json': { ...profile, followUp: { days: 0 }, extra: true },
  });
  const missing = new URL('missing/', nationalDocuments);
  const error: unknown = await loadContent([folder, missing]).catch((reason: unknown) => reason);
  assert.ok(error instanceof ContentError);
  assert.deepEqual(error.problems.map(({ file, pointer }) => `${basename(file)}${pointer}`).sort(), [
    'a.json',
    'b.json/kind',
    'c.json/tools/0/provider',
    'd.json/extra',
    'd.json/followUp/days',
    'missing',
  ]);
  for (const { message } of error.problems) assert.ok(error.message.includes(message));
});
