import { parseCpf, type Cpf } from '@atendimento-ativo/domain';
import {
  AttendanceIncompleteError,
  createClient,
  type ActiveAttendance,
  type Client,
  type DeviceStorage,
  type ProfileMismatchError,
  type SyncState,
} from './index.js';
import { createTestEnvironment, createTestGateway, faults, memoryStorage } from './testing/index.js';

/*
 * What must compile compiles, and what must not, does not: each line below "@ts-expect-error" is an error,
 * or the build fails. Nothing here is ever run.
 */

const getSessionToken = () => Promise.resolve('token');

export function options(): void {
  createClient({ gateway: 'https://gateway.test', getSessionToken });
  createClient({ gateway: 'https://gateway.test', getSessionToken, storage: memoryStorage() });
  createClient(createTestGateway().clientOptions(), createTestEnvironment({ now: 0, seed: 1 }));
  createClient({ gateway: 'https://gateway.test', getSessionToken, profile: 'perfil-se', locale: 'es' });
  // @ts-expect-error -- a language is one of three
  createClient({ gateway: 'https://gateway.test', getSessionToken, locale: 'pt' });
  // @ts-expect-error -- a profile is named by its id, not handed over
  createClient({ gateway: 'https://gateway.test', getSessionToken, profile: { id: 'perfil-se' } });
  // @ts-expect-error -- a client needs to know how to get a session token
  createClient({ gateway: 'https://gateway.test' });
  // @ts-expect-error -- and where the gateway is
  createClient({ getSessionToken });
  // @ts-expect-error -- a session token comes as a promise
  createClient({ gateway: 'https://gateway.test', getSessionToken: () => 'token' });
  // @ts-expect-error -- a storage is not named but given
  createClient({ gateway: 'https://gateway.test', getSessionToken, storage: 'atendimento' });
}

export async function steps(client: Client, attendance: ActiveAttendance, cpf: Cpf): Promise<void> {
  await client.attendances.start({ channel: 'remote', approach: 'relationship' });
  // @ts-expect-error -- a channel is one of two
  await client.attendances.start({ channel: 'phone', approach: 'relationship' });
  // @ts-expect-error -- and the approach is not optional
  await client.attendances.start({ channel: 'remote' });

  await attendance.identifyClient({ person: { cpf, name: 'Maria' } });
  // @ts-expect-error -- a CPF is parsed, never just any text
  await attendance.identifyClient({ person: { cpf: '52998224725', name: 'Maria' } });
  // @ts-expect-error -- and parsing may give nothing
  await attendance.identifyClient({ person: { cpf: parseCpf('529.982.247-25'), name: 'Maria' } });

  // @ts-expect-error -- the client decides: granted or refused
  await attendance.recordConsent([{ purpose: 'offers', decision: 'later' }]);
  // @ts-expect-error -- a delivery is tied to a finding or a note
  await attendance.deliverTool({ toolId: 'controle-de-caixa' });
  // @ts-expect-error -- a finding is named by its question, not by a note
  await attendance.deliverTool({ toolId: 'controle-de-caixa', basis: { kind: 'finding', noteId: 'x' } });

  // @ts-expect-error -- what was recorded is not changed from outside
  attendance.state = { ...attendance.state, status: 'concluded' };
  // @ts-expect-error -- nor any part of it
  attendance.state.sequence = 7;
  // @ts-expect-error -- a note's id is given, not chosen
  await attendance.noteListening({ noteId: 'x', text: 'Oi', themes: [] });
}

export async function signals(client: Client, attendance: ActiveAttendance): Promise<void> {
  const { signal } = new AbortController();
  await client.profile({ signal });
  await client.sync.now({ signal });
  await attendance.declineReferral(undefined, { signal });
  await client.registrations.watch('id', ({ registrations }) => registrations.length, { signal });
  // @ts-expect-error -- the signal is named
  await client.profile(signal);
  // @ts-expect-error -- the options come last
  await attendance.declineReferral({ signal });
}

export async function results(client: Client): Promise<string | undefined> {
  const answer = await client.clients.find({ kind: 'cpf', number: '52998224725' as Cpf });
  // @ts-expect-error -- companies are known only of a client that was found
  void answer.companies;
  // @ts-expect-error -- a CNPJ is no CPF
  await client.clients.find({ kind: 'cnpj', number: '52998224725' as Cpf });
  return answer.status === 'found' ? answer.companies[0]?.legalName : undefined;
}

export function errors(error: unknown): readonly string[] {
  // @ts-expect-error -- what is missing is named by the error, not by its message
  const wrong: string = new AttendanceIncompleteError([]).missing;
  void wrong;
  return error instanceof AttendanceIncompleteError ? error.missing.map(({ part }) => part) : [];
}

export function mismatch(error: ProfileMismatchError): readonly string[] {
  // @ts-expect-error -- which profile is served is told, not set
  error.served = 'perfil-se';
  return [error.expected, error.served];
}

export function state(client: Client): SyncState {
  // @ts-expect-error -- what waits is told, not set
  client.sync.state = { pending: 0, rejected: 0, sending: false };
  return client.sync.state;
}

export async function leaving(client: Client): Promise<void> {
  await client.logout();
  await client.logout({ unsent: 'keep' });
  // @ts-expect-error -- what was not sent is kept or discarded, nothing else
  await client.logout({ unsent: true });
  // @ts-expect-error -- a PIN is text: zeros in front count
  await client.pin.set(402913);
}

export function warnings(client: Client): readonly number[] {
  return client.storage.state.warnings.map((warning) => {
    // @ts-expect-error -- only some warnings say how much room there is
    void warning.quota;
    return warning.code === 'storage_nearly_full' ? warning.quota - warning.usage : 0;
  });
}

export function storages(storage: DeviceStorage): void {
  void storage.revise(['a'], ({ entries }) => ({ gone: entries }));
  // @ts-expect-error -- a revision is decided at once: a transaction waits for nobody
  void storage.revise(['a'], async ({ entries }) => Promise.resolve({ gone: entries }));
  // @ts-expect-error -- shelves are few and named
  void storage.keep('notes', 'key', {});
}

export function testing(): void {
  const gateway = createTestGateway();
  gateway.fault = faults.on('/v1/events', faults.status(503, { retryAfter: 7 }));
  gateway.refuse = ({ type }) => (type === 'tool.delivered' ? { code: 'tool_unknown' } : undefined);
  // @ts-expect-error -- a fault that has a parameter is called first
  gateway.fault = faults.html;
  // @ts-expect-error -- events have the types of the contract
  gateway.refuse = ({ type }) => (type === 'tool.given' ? { code: 'tool_unknown' } : undefined);
}
