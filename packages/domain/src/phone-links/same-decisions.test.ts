import assert from 'node:assert/strict';
import { test } from 'node:test';
import { areSameDecisions } from './same-decisions.js';

const offers = { purpose: 'offers', decision: 'granted' } as const;
const surveys = { purpose: 'surveys', decision: 'refused' } as const;

test('the order of decisions says nothing', () => {
  assert.ok(areSameDecisions([offers, surveys], [surveys, offers]));
  assert.ok(areSameDecisions([offers], [{ ...offers, explicit: false }]));
});

test('another decision, one more or less, and one that was not asked apart, do', () => {
  assert.ok(!areSameDecisions([offers], [{ ...offers, decision: 'refused' }]));
  assert.ok(!areSameDecisions([offers], [offers, surveys]));
  assert.ok(!areSameDecisions([offers, surveys], [offers]));
  assert.ok(!areSameDecisions([offers, offers], [offers]));
  assert.ok(!areSameDecisions([offers], [{ ...offers, explicit: true }]));
});
