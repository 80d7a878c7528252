import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { LedgerSnapshot } from '@atendimento-ativo/sandbox';
import { checkRegistrations, type RegistrationState } from './registration-check.js';

const now = new Date('2026-03-10T12:00:00Z');
const earlier = new Date('2026-03-10T11:00:00Z');
const later = new Date('2026-03-11T11:00:00Z');

function registered(attendanceId: string, protocol: string): RegistrationState {
  return { attendanceId, status: 'registered', protocol, problem: null };
}

function sas(...protocols: string[]) {
  const attendances = protocols.map((Protocolo) => ({ Protocolo }));
  return { attendances } as unknown as Pick<LedgerSnapshot, 'attendances'>;
}

test('each attendance has its own row in SAS, and SAS has no other', () => {
  const ended = [
    { id: 'a', startedAt: earlier },
    { id: 'b', startedAt: earlier },
  ];
  const states = [registered('a', '1'), registered('b', '2')];
  assert.deepEqual(checkRegistrations(ended, states, sas('1', '2'), now), {
    registered: 2,
    fromTheFuture: 0,
    unregistered: [],
    surplus: [],
  });
  assert.deepEqual(checkRegistrations(ended, states, sas('1', '2', '3'), now).surplus, ['3']);
  assert.equal(checkRegistrations(ended, states, sas('1'), now).unregistered.length, 1);
  assert.equal(checkRegistrations(ended, [registered('a', '1')], sas('1'), now).unregistered.length, 1);
  assert.equal(checkRegistrations(ended, [registered('a', '1'), registered('b', '1')], sas('1'), now).registered, 1);
});

test('what SAS refuses because the device lived in the future is left to a person', () => {
  const failed: RegistrationState = { attendanceId: 'a', status: 'failed', protocol: null, problem: 'Além do limite.' };
  const inFuture = checkRegistrations([{ id: 'a', startedAt: later }], [failed], sas(), now);
  assert.deepEqual([inFuture.fromTheFuture, inFuture.unregistered.length], [1, 0]);
  const inPast = checkRegistrations([{ id: 'a', startedAt: earlier }], [failed], sas(), now);
  assert.deepEqual([inPast.fromTheFuture, inPast.unregistered.length], [0, 1]);
});
