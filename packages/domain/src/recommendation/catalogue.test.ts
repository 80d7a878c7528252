import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { exampleCatalogue, exampleTool } from './catalogue.fixture.js';
import { openableUrl } from './catalogue.js';

describe('openableUrl', () => {
  it('opens over https what was published with http, where the site is known to have it', () => {
    const url = 'http://www.exemplo.com.br/caixa?de=http:';
    assert.equal(openableUrl(exampleTool('a', { url, urlAnswersHttps: true })), url.replace('http', 'https'));
    assert.equal(openableUrl(exampleTool('a', { url })), url);
  });

  it('leaves an https address as it is, and invents none', () => {
    const url = 'https://exemplo.com.br/';
    assert.equal(openableUrl(exampleTool('a', { url, urlAnswersHttps: true })), url);
    assert.equal(openableUrl(exampleTool('a', { urlAnswersHttps: true })), undefined);
  });

  it('opens nothing that could run code, even where nobody checked the catalogue', () => {
    for (const url of ['javascript:run()', 'java\tscript:run()', ' data:text/html,x', 'blob:x', 'no-address']) {
      assert.equal(openableUrl({ ...exampleTool('a'), url }), undefined);
      assert.equal(openableUrl({ ...exampleTool('a'), url, urlAnswersHttps: true }), undefined);
    }
  });
});

describe('a tool', () => {
  it('weighs like any other unless a state says so, and never nothing or less', () => {
    assert.equal(exampleTool('a').weight, 1);
    assert.throws(() => exampleCatalogue({ ...exampleTool('a'), weight: 0 }));
  });

  it('names the lower level of its maturity first', () => {
    assert.throws(() => exampleTool('a', { maturity: { from: 2, to: 1 } }), /lower level comes first/);
  });
});
