import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { linkSchema, versionSchema } from './content-identity.js';

describe('linkSchema', () => {
  for (const link of ['https://sebrae.com.br', 'http://sebrae.com.br', 'mailto:a@exemplo.org', 'tel:08005700800']) {
    it(`takes ${link}`, () => assert.ok(linkSchema.safeParse(link).success));
  }
  for (const link of [
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    ' javascript:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'blob:https://a/b',
    'file:///etc/passwd',
    'sebrae.com.br',
    '//sebrae.com.br',
    '',
  ]) {
    it(`refuses ${JSON.stringify(link)}`, () => assert.equal(linkSchema.safeParse(link).success, false));
  }
});

describe('versionSchema', () => {
  it('is a year and a number', () => {
    assert.ok(versionSchema.safeParse('2026.1').success);
    for (const version of ['1.0.0', '2026', '2026.1.1', 'v2026.1']) {
      assert.equal(versionSchema.safeParse(version).success, false);
    }
  });
});
