import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { anamnesisProgress, anamnesisSchema } from './anamnesis.js';

const prompt = (id: string) => ({
  id,
  text: `Conte de ${id}.`,
  help: 'Deixe falar.',
  listenFor: { themes: ['financas'] },
});

const anamnesis = anamnesisSchema.parse({
  kind: 'anamnesis',
  id: 'historia',
  version: '2026.2',
  locale: 'pt-BR',
  validFrom: '2026-01-01',
  name: 'História',
  minutes: 20,
  chapters: [
    { id: 'negocio', name: 'O negócio', prompts: [prompt('comeco'), prompt('hoje')] },
    { id: 'sonhos', name: 'Os sonhos', prompts: [prompt('futuro')] },
  ],
});

const note = (noteId: string, promptId?: string, version = '2026.2', id = 'historia') => ({
  noteId,
  text: 'Disse.',
  themes: [],
  ...(promptId === undefined ? {} : { prompt: { anamnesis: { id, version }, promptId } }),
});

function progress(...notes: ReturnType<typeof note>[]) {
  return anamnesisProgress(anamnesis, notes).map(({ chapter, told, open }) => [
    chapter.id,
    told.map((one) => [one.prompt.id, one.notes.map(({ noteId }) => noteId)]),
    open.map(({ id }) => id),
  ]);
}

describe('anamnesisProgress', () => {
  it('begins with everything open', () => {
    assert.deepEqual(progress(), [
      ['negocio', [], ['comeco', 'hoje']],
      ['sonhos', [], ['futuro']],
    ]);
  });

  it('tells what was told, with all notes of a prompt', () => {
    assert.deepEqual(progress(note('1', 'futuro'), note('2', 'comeco'), note('3', 'futuro')), [
      ['negocio', [['comeco', ['2']]], ['hoje']],
      ['sonhos', [['futuro', ['1', '3']]], []],
    ]);
  });

  it('counts what was told under an earlier version, and nothing of another history or of none', () => {
    assert.deepEqual(progress(note('1', 'hoje', '2026.1'), note('2', 'comeco', '2026.2', 'outra'), note('3')), [
      ['negocio', [['hoje', ['1']]], ['comeco']],
      ['sonhos', [], ['futuro']],
    ]);
  });

  it('has no chapter without a prompt', () => {
    const empty = { ...anamnesis, chapters: [{ id: 'a', name: 'A', prompts: [] }] };
    assert.equal(anamnesisSchema.safeParse(empty).success, false);
  });
});
