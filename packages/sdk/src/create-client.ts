import {
  attendanceStatusSchema,
  clientHistoryResponseSchema,
  clientLookupResponseSchema,
  sessionClaimsSchema,
  type AttendanceStatus,
  type Questionnaire,
  type SessionClaims,
} from '@atendimento-ativo/domain';
import { RecordedAttendance, type RecordingContext } from './attendance/recorded-attendance.js';
import type { ActiveAttendance, Client, ClientOptions, LoadedProfile, StartDetails, SyncState } from './client.js';
import { ContentShelf } from './content.js';
import { systemEnvironment, type Environment } from './environment.js';
import { GatewayUnreachableError, SessionUnavailableError } from './errors.js';
import { Outbox } from './outbox/outbox.js';
import { Sender } from './outbox/sender.js';
import { watchRegistration } from './registrations.js';
import type { DeviceStorage } from './storage/device-storage.js';
import { indexedDbStorage } from './storage/indexed-db-storage.js';
import { GatewayTransport } from './transport/gateway-transport.js';
import { accountOf, Session, type SessionMemory } from './transport/session.js';
import { notify } from './notify.js';

/** What a client is made of, once the device's records are open. */
interface Parts {
  readonly outbox: Outbox;
  readonly session: Session;
  readonly transport: GatewayTransport;
  readonly content: ContentShelf;
  readonly sender: Sender;
}

/**
 * A client of one gateway. Opens the device's records and begins to send what waits; every method
 * waits for that by itself.
 *
 * @example
 * const client = createClient({
 *   gateway: 'https://atendimento.exemplo.org',
 *   getSessionToken: async () => (await (await fetch('/session', { method: 'POST' })).json()).token,
 * });
 * const attendance = await client.attendances.start({ channel: 'in-person', approach: 'prospecting' });
 */
export function createClient(options: ClientOptions, environment: Environment = systemEnvironment): Client {
  return new GatewayClient(options, environment);
}

class GatewayClient implements Client {
  readonly #environment: Environment;
  readonly #storage: DeviceStorage;
  readonly #parts: Promise<Parts>;
  readonly #active = new Map<string, RecordedAttendance>();
  readonly #syncListeners = new Set<(state: SyncState) => void>();
  #syncState: SyncState = { pending: 0, rejected: 0, sending: false };
  readonly #closed = new AbortController();

  constructor(options: ClientOptions, environment: Environment) {
    this.#environment = environment;
    this.#storage = options.storage ?? indexedDbStorage();
    this.#parts = this.#open(options);
    // Each method reports a failed opening itself.
    this.#parts.catch(() => undefined);
  }

  async session(): Promise<SessionClaims> {
    const { session } = await this.#parts;
    return session.claims();
  }

  async profile(): Promise<LoadedProfile> {
    const { content } = await this.#parts;
    return content.profile();
  }

  readonly attendances: Client['attendances'] = {
    start: async (details: StartDetails) =>
      this.#keep(await RecordedAttendance.start(details, await this.#recording())),
    resume: async () => {
      const context = await this.#recording();
      const id = (await context.outbox.openAttendances(accountOf(context.claims))).at(-1);
      return id === undefined
        ? undefined
        : this.#keep(this.#active.get(id) ?? (await RecordedAttendance.resume(id, context)));
    },
  };

  readonly clients: Client['clients'] = {
    find: async (document, { signal } = {}) => {
      const { transport } = await this.#parts;
      try {
        return await transport.read(clientLookupResponseSchema, {
          method: 'POST',
          path: 'v1/clients/lookups',
          json: { document },
          signal,
        });
      } catch (error) {
        if (error instanceof GatewayUnreachableError || error instanceof SessionUnavailableError)
          return { status: 'unavailable' };
        throw error;
      }
    },
    history: async (clientId, { signal } = {}) => {
      const { transport } = await this.#parts;
      const path = `v1/clients/${encodeURIComponent(clientId)}/history`;
      return (await transport.read(clientHistoryResponseSchema, { method: 'GET', path, signal })).attendances;
    },
    questionnaire: async (hash) => {
      const { content } = await this.#parts;
      return content.document<Questionnaire>(hash);
    },
  };

  readonly registrations: Client['registrations'] = {
    watch: async (attendanceId, listener, { signal }) => {
      const { transport } = await this.#parts;
      const read = (): Promise<AttendanceStatus> =>
        transport.read(attendanceStatusSchema, { method: 'GET', path: `v1/attendances/${attendanceId}`, signal });
      await watchRegistration(read, listener, this.#environment, signal);
    },
  };

  readonly sync: Client['sync'] = (() => {
    const state = () => this.#syncState;
    return {
      get state() {
        return state();
      },
      subscribe: (listener: (state: SyncState) => void) => {
        this.#syncListeners.add(listener);
        return () => this.#syncListeners.delete(listener);
      },
      now: async () => (await this.#parts).sender.run(),
      rejected: async () => {
        const { outbox, session } = await this.#parts;
        return outbox.rejected(accountOf(await session.claims()));
      },
      retry: async (attendanceId: string) => {
        const { outbox, sender } = await this.#parts;
        await outbox.retry(attendanceId);
        await sender.run();
      },
    };
  })();

  async close(): Promise<void> {
    this.#closed.abort();
    await this.#parts.then(
      ({ sender }) => sender.ended(),
      () => undefined,
    );
    await this.#storage.close();
  }

  async #open(options: ClientOptions): Promise<Parts> {
    const environment = this.#environment;
    const storage = this.#storage;
    const { signal } = this.#closed;
    const outbox = await Outbox.open(storage);
    const session = new Session(options.getSessionToken, rememberIn(storage), environment);
    const transport = new GatewayTransport(options.gateway, session, environment, signal);
    const sender = new Sender({ name: storage.name, outbox, transport, session, environment, signal });
    const content = new ContentShelf(storage, transport, session, environment);
    sender.subscribe((state) => {
      this.#syncState = state;
      notify(this.#syncListeners, state);
    });
    sender.onSettled((ids) => {
      for (const id of ids) void this.#active.get(id)?.reload();
    });
    void sender.run();
    return { outbox, session, transport, content, sender };
  }

  async #recording(): Promise<RecordingContext> {
    const { outbox, session, content, sender } = await this.#parts;
    const [claims, profile] = await Promise.all([session.claims(), content.profile()]);
    return { outbox, claims, profile, environment: this.#environment, recorded: () => void sender.run() };
  }

  #keep(attendance: RecordedAttendance): ActiveAttendance {
    this.#active.set(attendance.id, attendance);
    return attendance;
  }
}

/** The last session of this device, kept as far as there is room. */
function rememberIn(storage: DeviceStorage): SessionMemory {
  return {
    loadSession: async () => {
      const kept = await storage.recall('sessions', 'last').catch(() => undefined);
      return sessionClaimsSchema.safeParse(kept).data;
    },
    saveSession: (claims) => storage.keep('sessions', 'last', claims).catch(() => undefined),
  };
}
