import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PurposeConsent } from './effective-consent.js';
import { mayUse } from './may-use.js';
import type { ConsentDecision, ConsentTerm, VisitUse } from './term.js';

function purpose(id: string, ...neededFor: VisitUse[]): ConsentTerm['purposes'][number] {
  return { id, title: id, text: id, ...(neededFor.length > 0 ? { neededFor } : {}) };
}

const term = { purposes: [purpose('surveys', 'evaluation'), purpose('offers'), purpose('personalisation', 'history')] };

function decided(decisions: Readonly<Record<string, ConsentDecision>>) {
  const shown = { id: 'termo', version: '2026.1', locale: 'pt-BR', hash: '0'.repeat(64) } as const;
  const decidedAt = '2026-03-10T09:00:00-03:00';
  const list = Object.entries(decisions).map(([id, decision]) => ({ purpose: id, decision, decidedAt }));
  return { consent: { term: shown, recordedAt: decidedAt, decisions: list } };
}

function standing(id: string, status: 'granted' | 'refused'): PurposeConsent {
  return { purpose: id, status, since: '2026-01-10T09:00:00-03:00', termVersion: '2026.1' };
}

describe('mayUse', () => {
  it('allows what its purpose was granted for, and forbids what was refused or not decided', () => {
    const visit = decided({ surveys: 'granted', offers: 'refused', personalisation: 'refused' });
    assert.equal(mayUse('evaluation', term, visit), true);
    assert.equal(mayUse('history', term, visit), false);
    assert.equal(mayUse('evaluation', term, {}), false);
  });

  it('goes by what stands of earlier attendances, unless it was decided anew', () => {
    const before = [standing('surveys', 'granted'), standing('personalisation', 'refused')];
    assert.equal(mayUse('evaluation', term, {}, before), true);
    assert.equal(mayUse('evaluation', term, decided({ surveys: 'refused' }), before), false);
    assert.equal(mayUse('history', term, decided({ offers: 'granted' }), before), false);
    const undecided: PurposeConsent = { purpose: 'surveys', status: 'undecided', reason: 'expired' };
    assert.equal(mayUse('evaluation', term, {}, [undecided]), false);
  });

  it('asks for every purpose that a use needs', () => {
    const both = { purposes: [...term.purposes, purpose('enrichment', 'history')] };
    assert.equal(mayUse('history', both, decided({ personalisation: 'granted' })), false);
    assert.equal(mayUse('history', both, decided({ personalisation: 'granted', enrichment: 'granted' })), true);
  });

  it('leaves alone what no purpose is needed for', () => {
    assert.equal(mayUse('evaluation', { purposes: [purpose('offers')] }, {}), true);
  });
});
