import type {
  EventPayload,
  IndicatorQuery,
  IndicatorsResponse,
  IngestResult,
  Registration,
  RegistrationList,
  RegistrationRecord,
} from '@atendimento-ativo/domain';
import type { CallOptions, Office, RegistrationKey, Settlement } from './client.js';
import type { Environment } from './environment.js';
import { objectWith } from './transport/answers.js';
import type { GatewayTransport } from './transport/gateway-transport.js';
import type { Session } from './transport/session.js';
import { uuidv7 } from './uuidv7.js';

const registrationsAnswer = objectWith<RegistrationList>('registrations');
const registrationAnswer = objectWith<RegistrationRecord>('attendanceId', 'registry', 'acts');
const ingestResultAnswer = objectWith<IngestResult>('id', 'status');
const indicatorsAnswer = objectWith<IndicatorsResponse>('total', 'slices', 'channels');

export class GatewayOffice implements Office {
  readonly #transport: GatewayTransport;
  readonly #session: Session;
  readonly #environment: Environment;

  constructor(transport: GatewayTransport, session: Session, environment: Environment) {
    this.#transport = transport;
    this.#session = session;
    this.#environment = environment;
  }

  async registrations(
    status: Registration['status'],
    { signal }: CallOptions = {},
  ): Promise<readonly RegistrationRecord[]> {
    const request = { path: `v1/registrations?status=${status}`, signal };
    return (await this.#transport.read(registrationsAnswer, request)).registrations;
  }

  retry(registration: RegistrationKey, options?: CallOptions): Promise<RegistrationRecord> {
    return this.#act(registration, 'retry', {}, options);
  }

  settle(
    registration: RegistrationKey,
    settlement: Settlement = {},
    options?: CallOptions,
  ): Promise<RegistrationRecord> {
    return this.#act(registration, 'settle', settlement, options);
  }

  async amend(
    attendanceId: string,
    amendment: EventPayload<'attendance.amended'>,
    { signal }: CallOptions = {},
  ): Promise<void> {
    const json = { id: uuidv7(this.#environment), by: await this.#person(), amendment };
    const path = `v1/attendances/${attendanceId}/amendments`;
    await this.#transport.read(ingestResultAnswer, { path, json, signal });
  }

  async indicators(query: IndicatorQuery = {}, { signal }: CallOptions = {}): Promise<IndicatorsResponse> {
    const asked = Object.entries(query).filter((entry): entry is [string, string] => entry[1] !== undefined);
    const path = `v1/indicators?${new URLSearchParams(asked).toString()}`;
    return this.#transport.read(indicatorsAnswer, { path, signal });
  }

  async #act(
    { attendanceId, registry }: RegistrationKey,
    act: 'retry' | 'settle',
    more: object,
    { signal }: CallOptions = {},
  ): Promise<RegistrationRecord> {
    const json = { by: await this.#person(), ...more };
    const path = `v1/registrations/${attendanceId}/${registry}/${act}`;
    return this.#transport.read(registrationAnswer, { path, json, signal });
  }

  async #person(): Promise<{ readonly id: string; readonly name: string }> {
    const { sub, name } = (await this.#session.credentials()).claims;
    return { id: sub, name };
  }
}
