import type { TestContext } from 'node:test';
import { defaultConfiguration, type SandboxConfiguration } from '../configuration.js';
import { parse, startSandbox, type RunningSandbox, type SeenAnswer, type StartOptions } from '../sandbox.fixture.js';
import { developmentClient, type FocoConfiguration } from './foco-configuration.js';
import type { FocoSnapshot, Row } from './foco-state.js';

/** Ids of the default records. */
export const baker = { account: '001000000000001AAA', contact: '003000000000001AAA' } as const;
export const bakery = { account: '001000000000002AAA' } as const;

/** An attendance of the baker that all rules let pass. */
export const newCase = {
  ContactId: baker.contact,
  AccountId: bakery.account,
  Status: 'Fechado',
  Origin: 'Presencial',
  Subject: 'Atendimento',
  Description: 'Diagnóstico e orientação.',
  HoraInicio__c: '2026-11-20T09:00:00-03:00',
  HoraFinal__c: '2026-11-20T10:00:00-03:00',
  CPFAtendente__c: '123.456.789-09',
  UnidadeOrganizacional__c: 'UO-0001',
  Instrumento__c: 'IT.18',
} as const;

/** A sandbox, and a caller that has a token of its FOCO. */
export interface RunningFoco extends RunningSandbox {
  readonly token: string;
  /** Calls below `/foco/services/data/v60.0`, or a whole path that begins with `/foco`. */
  call(verb: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<SeenAnswer>;
  query(soql: string): Promise<SeenAnswer>;
  snapshot(): Promise<FocoSnapshot>;
}

/** Starts a sandbox and asks its FOCO for a token. */
export async function startFoco(
  test: TestContext,
  { foco = {}, configuration = {}, ...options }: StartOptions & { foco?: Partial<FocoConfiguration> } = {},
): Promise<RunningFoco> {
  const whole: Partial<SandboxConfiguration> = { ...configuration, foco: { ...defaultConfiguration.foco, ...foco } };
  const sandbox = await startSandbox(test, { ...options, configuration: whole });
  const token = ((await askForToken(sandbox)).body as { access_token: string }).access_token;
  const call: RunningFoco['call'] = async (verb, path, body, headers = {}) => {
    const address = path.startsWith('/foco') ? path : `/foco/services/data/v60.0${path}`;
    const response = await fetch(sandbox.address + address, {
      method: verb,
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, body: parse(await response.text()) };
  };
  return {
    ...sandbox,
    token,
    call,
    query: (soql) => call('GET', `/query?q=${encodeURIComponent(soql)}`),
    snapshot: async () => (await sandbox.ledger()).foco,
  };
}

/** Asks for a token with the development client, or what is given instead. */
export async function askForToken(
  { address }: RunningSandbox,
  change: Record<string, string> = {},
): Promise<SeenAnswer> {
  const { clientId, clientSecret } = developmentClient;
  const response = await fetch(`${address}/foco/services/oauth2/token`, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      ...change,
    }),
  });
  return { status: response.status, headers: response.headers, body: parse(await response.text()) };
}

/** `errorCode` and `fields` of the single error of a body. */
export function errorOf(body: unknown): { errorCode: string; fields: string[] } {
  const [error] = body as { errorCode: string; fields: string[] }[];
  if (!error) throw new Error(`no error: ${JSON.stringify(body)}`);
  return { errorCode: error.errorCode, fields: error.fields };
}

/** Parts of a composite answer by their reference. */
export function partsOf({ body }: SeenAnswer): Record<string, { status: number; body: unknown }> {
  const { compositeResponse } = body as {
    compositeResponse: { referenceId: string; httpStatusCode: number; body: unknown }[];
  };
  return Object.fromEntries(
    compositeResponse.map((part) => [part.referenceId, { status: part.httpStatusCode, body: part.body }]),
  );
}

/** Records of a query's answer. */
export function recordsOf({ body }: SeenAnswer): Row[] {
  return (body as { records: Row[] }).records;
}
