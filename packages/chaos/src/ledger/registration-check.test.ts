import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LedgerSnapshot } from '@atendimento-ativo/sandbox';
import { checkRegistrations, type RegistrationState } from './registration-check.js';

function registered(attendanceId: string, protocol: string): RegistrationState {
  return { attendanceId, status: 'registered', protocol, problem: null };
}

function sas(...protocols: string[]) {
  const attendances = protocols.map((Protocolo) => ({ Protocolo }));
  return { attendances } as unknown as Pick<LedgerSnapshot, 'attendances'>;
}

test('each attendance has its own row in SAS, and SAS has no other', () => {
  const ended = ['a', 'b'];
  const states = [registered('a', '1'), registered('b', '2')];
  assert.deepEqual(checkRegistrations(ended, states, sas('1', '2')), {
    registered: 2,
    unregistered: [],
    surplus: [],
  });
  assert.deepEqual(checkRegistrations(ended, states, sas('1', '2', '3')).surplus, ['3']);
  assert.equal(checkRegistrations(ended, states, sas('1')).unregistered.length, 1);
  assert.equal(checkRegistrations(ended, [registered('a', '1')], sas('1')).unregistered.length, 1);
  assert.equal(checkRegistrations(ended, [registered('a', '1'), registered('b', '1')], sas('1')).registered, 1);
});

test('what SAS does not have is named with its reason, whatever it is', () => {
  const failed: RegistrationState = { attendanceId: 'a', status: 'failed', protocol: null, problem: 'Além do limite.' };
  assert.deepEqual(checkRegistrations(['a', 'b'], [failed], sas()).unregistered, [
    'a is failed (Além do limite.)',
    'b is not on its way (no problem named)',
  ]);
});
