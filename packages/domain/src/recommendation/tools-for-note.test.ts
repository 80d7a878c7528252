import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exampleTool } from './catalogue.fixture.js';
import type { Tool } from './catalogue.js';
import { toolsForNote, type ToolsForNoteOptions } from './tools-for-note.js';

function ids(tools: readonly Tool[], options?: ToolsForNoteOptions): readonly string[] {
  return toolsForNote(tools, { themes: ['financas'] }, options).map(({ id }) => id);
}

describe('toolsForNote', () => {
  it('takes tools of the themes of the note, three unless told otherwise', () => {
    const tools = ['a', 'b', 'c', 'd'].map((id) => exampleTool(id));
    assert.deepEqual(ids([exampleTool('z', { themes: ['pessoas'] }), ...tools]), ['a', 'b', 'c']);
    assert.deepEqual(ids(tools, { limit: 1 }), ['a']);
  });

  it('puts what fits into the visit first, then own before market', () => {
    const tools = [exampleTool('a'), exampleTool('b', { provider: 'sebrae' }), exampleTool('c', { duringVisit: true })];
    assert.deepEqual(ids(tools), ['c', 'b', 'a']);
  });

  it('never holds two of one function, nor what was delivered or does not fit', () => {
    const tools = [
      exampleTool('a', { function: 'caixa' }),
      exampleTool('b', { function: 'caixa' }),
      exampleTool('c', { channels: ['in-person'] }),
      exampleTool('d'),
      exampleTool('e'),
    ];
    assert.deepEqual(ids(tools, { channel: 'remote', delivered: ['d'] }), ['a', 'e']);
  });
});
