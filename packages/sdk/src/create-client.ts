import type { AttendanceEvent, ConsentTerm, Questionnaire, SessionClaims } from '@atendimento-ativo/domain';
import type { PhoneQuestion } from '@atendimento-ativo/domain/phone-links';
import { KeyRing } from './account/key-ring.js';
import type * as Pin from './account/pin.js';
import { RecordedAttendance } from './attendance/recorded-attendance.js';
import type { RecordingContext } from './attendance/recording-context.js';
import type {
  ActiveAttendance,
  CallOptions,
  Client,
  ClientOptions,
  LoadedProfile,
  LogoutOptions,
  Office,
  PhoneLink,
  SyncState,
} from './client.js';
import { checkGateway, checkSessionTokens } from './configuration.js';
import { ContentShelf } from './content.js';
import { systemEnvironment, type Environment } from './environment.js';
import { isPassing } from './is-passing.js';
import { later, loadLater, whenIdle } from './later.js';
import { Outbox, stored } from './outbox/outbox.js';
import { Sender } from './outbox/sender.js';
import type { DeviceStorage } from './storage/device-storage.js';
import { indexedDbStorage } from './storage/indexed-db-storage.js';
import { StorageWatch } from './storage/storage-watch.js';
import { consentAnswer, historyAnswer, lookupAnswer } from './transport/answers.js';
import { GatewayTransport } from './transport/gateway-transport.js';
import { accountOf, Session } from './transport/session.js';
import { notify } from './notify.js';
import { untilAborted } from './until-aborted.js';

/** How long an attendance waits for the rules that its steps are checked by. */
const RULES_PATIENCE_MS = 1_000;

/** What a client is made of, once the device's records are open. */
interface Parts {
  readonly storage: DeviceStorage;
  readonly keys: KeyRing;
  readonly outbox: Outbox;
  readonly session: Session;
  readonly transport: GatewayTransport;
  readonly content: ContentShelf;
  readonly sender: Sender;
  readonly environment: Environment;
  /** Aborts when the client is closed. */
  readonly closed: AbortSignal;
}

/**
 * A client of one gateway. Opens the device's records and begins to send what waits; every method
 * waits for that by itself. Throws `ConfigurationInvalidError`.
 *
 * @example
 * const client = createClient({
 *   gateway: 'https://atendimento.exemplo.org',
 *   getSessionToken: async () => (await (await fetch('/session', { method: 'POST' })).json()).token,
 * });
 * const attendance = await client.attendances.start({ channel: 'in-person', approach: 'prospecting' });
 */
export function createClient(options: ClientOptions, environment: Environment = systemEnvironment): Client {
  checkGateway(options.gateway);
  checkSessionTokens(options.getSessionToken);
  return new GatewayClient(options, environment);
}

class GatewayClient implements Client {
  readonly storage: StorageWatch;
  readonly #options: ClientOptions;
  readonly #storage: DeviceStorage;
  readonly #parts: Promise<Parts>;
  readonly #active = new Map<string, RecordedAttendance>();
  readonly #syncListeners = new Set<(state: SyncState) => void>();
  #syncState: SyncState = { pending: 0, rejected: 0, sending: false };
  readonly #closed = new AbortController();

  constructor(options: ClientOptions, environment: Environment) {
    this.#options = options;
    this.#storage = options.storage ?? indexedDbStorage();
    this.storage = new StorageWatch(
      this.#storage,
      () => environment.now(),
      () => this.#ask(async ({ outbox, sender }) => outbox.waitingSince(await sender.account())),
    );
    this.#parts = this.#open(options, environment);
    // Each method reports a failed opening itself.
    this.#parts.catch(() => undefined);
  }

  session(options?: CallOptions): Promise<SessionClaims> {
    return this.#ask(({ session }) => session.claims(), options);
  }

  profile(options?: CallOptions): Promise<LoadedProfile> {
    return this.#ask(({ content }) => content.profile(), options);
  }

  readonly attendances: Client['attendances'] = {
    start: async (details, options) => {
      await this.storage.requireRoom(options);
      const context = await this.#recording('start', options);
      return this.#keep(await RecordedAttendance.start(details, context, options));
    },
    resume: async (options) => {
      const context = await this.#recording('resume', options);
      const ids = await context.outbox.openAttendances(accountOf(context.claims));
      for (const id of ids.toReversed()) {
        const attendance = this.#active.get(id) ?? (await RecordedAttendance.resume(id, context));
        // One whose beginning cannot be read any more leads nowhere.
        if (attendance.state.context) return this.#keep(attendance);
      }
      return undefined;
    },
  };

  readonly clients: Client['clients'] = {
    find: (document, options) =>
      this.#ask(async ({ transport }) => {
        const json = { document, purpose: 'attendance' };
        try {
          return await transport.read(lookupAnswer, { path: 'v1/clients/lookups', json, ...options });
        } catch (error) {
          // The visit goes on without it, also when too many were asked for.
          if (isPassing(error)) return { status: 'unavailable' };
          throw error;
        }
      }, options),
    history: (clientId, options) =>
      this.#ask(async ({ transport }) => {
        const path = `v1/clients/${encodeURIComponent(clientId)}/history`;
        return (await transport.read(historyAnswer, { path, ...options })).attendances;
      }, options),
    consent: (clientId, options) =>
      this.#ask(({ transport }) => {
        const path = `v1/clients/${encodeURIComponent(clientId)}/consent`;
        return transport.read(consentAnswer, { path, ...options });
      }, options),
    questionnaire: (hash, options) => this.#ask(({ content }) => content.document<Questionnaire>(hash), options),
  };

  readonly registrations: Client['registrations'] = {
    watch: (attendanceId, listener, options) =>
      this.#ask(async (parts) => {
        const { watchRegistration } = await later.registrations();
        const rejected = () => this.sync.rejected();
        return watchRegistration({ ...parts, rejected }, attendanceId, listener, options);
      }, options),
  };

  askPhone(attendanceId: string, question: PhoneQuestion, options?: CallOptions): Promise<PhoneLink> {
    return this.#ask(async (parts) => {
      const { askPhone } = await later.phoneLinks();
      return askPhone(parts, attendanceId, question, options);
    }, options);
  }

  office(options?: CallOptions): Promise<Office> {
    return this.#ask(async ({ transport, session, environment }) => {
      const { GatewayOffice } = await later.office();
      return new GatewayOffice(transport, session, environment);
    }, options);
  }

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
      now: (options?: CallOptions) => this.#ask(({ sender }) => sender.run(), options),
      rejected: (options?: CallOptions) =>
        this.#ask(async ({ outbox, session }) => {
          const { rejectedRecords } = await later.correction();
          return rejectedRecords(outbox, await session.account());
        }, options),
      retry: (attendanceId: string, options?: CallOptions) =>
        this.#ask(async ({ outbox, sender }) => {
          const { retryRecords } = await later.correction();
          await retryRecords(outbox, attendanceId);
          await this.#active.get(attendanceId)?.reload();
          await sender.run();
        }, options),
      correct: (recordId: string, payload: AttendanceEvent['payload'], options?: CallOptions) =>
        this.#ask(async ({ outbox, session, sender, environment }) => {
          const { correctRecord } = await later.correction();
          const account = await session.account();
          const id = await correctRecord(outbox, account, recordId, payload, environment);
          await this.#active.get(id)?.reload();
          await sender.run();
        }, options),
      exportPending: (options?: CallOptions) =>
        this.#ask(async ({ outbox, session, content, environment }) => {
          const { exportFiles } = await later.export();
          return exportFiles(outbox, await session.claims(), () => content.exportKey(), environment.now());
        }, options),
      importRecords: (file: Uint8Array<ArrayBuffer>, options?: CallOptions) =>
        this.#ask(async ({ transport }) => (await later.export()).importFile(transport, file, options), options),
    };
  })();

  readonly pin: Client['pin'] = {
    state: (options) => this.#withPin(({ pinState }, place, { keys }) => pinState(place, keys), options),
    set: (pin, options) => this.#withPin(({ setPin }, place) => setPin(place, pin, options?.current), options),
    remove: (current, options) => this.#withPin(({ removePin }, place) => removePin(place, current), options),
    unlock: (pin, options) =>
      this.#withPin(async ({ openWithPin }, place, { keys, sender }) => {
        keys.unlock(place.account, await openWithPin(place, pin));
        void sender.run();
      }, options),
    lock: (options) => this.#ask(async ({ keys, session }) => keys.lock(await session.account()), options),
  };

  async logout({ unsent, ...options }: LogoutOptions = {}): Promise<void> {
    await this.#ask(async (parts) => {
      const { leave } = await later.logout();
      await stored(leave(parts, unsent));
    }, options);
    await this.close();
  }

  async close(): Promise<void> {
    this.#closed.abort();
    this.storage.close();
    await this.#parts.then(
      ({ sender }) => sender.ended(),
      () => undefined,
    );
    await this.#storage.close();
  }

  async #open(options: ClientOptions, environment: Environment): Promise<Parts> {
    const storage = this.#storage;
    const { signal } = this.#closed;
    const keys = new KeyRing(storage, environment, signal);
    await stored(storage.deviceKey());
    const outbox = new Outbox(storage, keys);
    const session = new Session(options.getSessionToken, storage, environment);
    const transport = new GatewayTransport(options.gateway, session, environment, signal);
    const sender = new Sender({ name: storage.name, outbox, transport, session, environment, signal });
    const content = new ContentShelf(storage, transport, session, environment, options);
    sender.subscribe((state) => {
      this.#syncState = state;
      notify(this.#syncListeners, state);
      if (!state.sending) void this.storage.checkSoon().then((hasLooked) => (hasLooked ? repair() : undefined));
    });
    sender.onSettled((ids) => {
      for (const id of ids) void this.#active.get(id)?.reload();
    });
    void sender.run();
    let isCalm = false;
    const repair = async (): Promise<void> => {
      if (isCalm && !signal.aborted) await storage.repair?.().catch(() => undefined);
    };
    void whenIdle(transport.answered).then(async () => {
      await loadLater();
      isCalm = true;
      await repair();
    });
    return { storage, keys, outbox, session, transport, content, sender, environment, closed: signal };
  }

  /** What `work` makes of the parts, unless the caller does not want it any more. */
  #ask<Result>(work: (parts: Parts) => Promise<Result>, { signal }: CallOptions = {}): Promise<Result> {
    const working = this.#parts.then((parts) => {
      signal?.throwIfAborted();
      return work(parts);
    });
    return untilAborted(working, signal);
  }

  /** What `work` does with a PIN. Few devices need it, so it is loaded when one does. */
  #withPin<Result>(
    work: (pin: typeof Pin, place: Pin.PinPlace, parts: Parts) => Promise<Result>,
    options?: CallOptions,
  ): Promise<Result> {
    return this.#ask(async (parts) => {
      const account = await parts.session.account();
      return stored(work(await later.pin(), { ...parts, account }, parts));
    }, options);
  }

  #recording(step: 'start' | 'resume', options?: CallOptions): Promise<RecordingContext> {
    return this.#ask(async ({ keys, outbox, session, content, sender, transport, environment }) => {
      await this.#options.getSessionToken.beforeAttendance?.(step, sender, session);
      let cancel = (): void => undefined;
      const patience = new Promise<undefined>((resolve) => {
        cancel = environment.later(RULES_PATIENCE_MS, () => resolve(undefined));
      });
      const loading = Promise.race([later.contentRules(), patience]).catch(() => undefined);
      const [claims, profile, rules] = await Promise.all([session.claims(), content.profile(), loading]).finally(
        cancel,
      );
      // Locked records are refused before anything is typed.
      await stored(keys.vault(accountOf(claims)));
      return {
        outbox,
        claims,
        profile,
        rules,
        environment,
        clock: transport.clock,
        recorded: () => sender.recorded(),
        termOf: (hash) => content.document<ConsentTerm>(hash),
        consentOf: (clientId, details) => this.clients.consent(clientId, details),
      };
    }, options);
  }

  #keep(attendance: RecordedAttendance): ActiveAttendance {
    this.#active.set(attendance.id, attendance);
    // Now there is something to lose. Some browsers ask the person: nobody waits for that.
    void this.storage.persist();
    return attendance;
  }
}
