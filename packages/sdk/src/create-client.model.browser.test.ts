import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import type { EventPayload } from '@atendimento-ativo/domain';
import type { ActiveAttendance, Client } from './client.js';
import { newDevice } from './sample-device.fixture.js';
import { deleteMain } from './storage/spare.fixture.js';
import { faults, type Fault } from './testing/index.js';

/** What the agent saw as saved: attendances, and in each the records; those of one inner list were made at once. */
type Model = Map<string, string[][]>;

type Note = EventPayload<'listening.noted'>;

/** A device with its tabs, and the ways in which it fails. */
class Device {
  readonly #device = newDevice();
  readonly gateway = this.#device.gateway;
  /** What the gateway refused for good at one time or another: texts by the ids of their events. */
  readonly refusedNotes = new Map<string, string>();
  readonly #tabs: (Client | undefined)[] = [];
  #records = 0;

  tab(place: number): Client {
    return (this.#tabs[place] ??= this.#device.open());
  }

  async reopen(place: number): Promise<void> {
    await this.#tabs[place]?.close();
    this.#tabs[place] = undefined;
  }

  /** The browser loses the database, under the tabs that have it open. */
  loseRecords(): Promise<void> {
    return deleteMain(this.#device.storageName);
  }

  async closeAll(): Promise<void> {
    for (const place of this.#tabs.keys()) await this.reopen(place);
  }

  /** Tells this record from every other. */
  mark(): string {
    this.#records += 1;
    return `nota ${this.#records}`;
  }
}

/** One step of a story; named, so that the shortest failing story can be read. */
class Step implements fc.AsyncCommand<Model, Device> {
  readonly #name: string;
  readonly #take: (model: Model, device: Device) => Promise<void>;

  constructor(name: string, take: (model: Model, device: Device) => Promise<void>) {
    this.#name = name;
    this.#take = take;
  }

  check(): boolean {
    return true;
  }

  run(model: Model, device: Device): Promise<void> {
    return this.#take(model, device);
  }

  toString(): string {
    return this.#name;
  }
}

/** The tab's open attendance, or a new one; nothing when the device refused it. */
async function openAttendance(tab: Client, model: Model): Promise<ActiveAttendance | undefined> {
  const found = await saved(tab.attendances.resume().then((open) => ({ open })));
  if (!found || found.open) return found?.open;
  const started = await saved(tab.attendances.start({ channel: 'remote', approach: 'relationship' }));
  if (started) model.set(started.id, [['attendance.started']]);
  return started;
}

/** What was saved; nothing when the device refused, which is the only reason there may be. */
async function saved<Result>(recording: Promise<Result>): Promise<Result | undefined> {
  try {
    return await recording;
  } catch (error) {
    expect(['storage_failed', 'attendance_closed', 'record_not_correctable']).to.include(
      (error as { code?: unknown }).code,
    );
    return undefined;
  }
}

async function note(attendance: ActiveAttendance, device: Device): Promise<string[]> {
  const text = device.mark();
  return (await saved(attendance.noteListening({ text, themes: [] }))) === undefined ? [] : [text];
}

/** A correction stands where the refused note stood. */
function replaceNote(model: Model, attendanceId: string, before: string, after: string): void {
  const groups = model.get(attendanceId) ?? [];
  model.set(
    attendanceId,
    groups.map((group) => group.map((name) => (name === before ? after : name))),
  );
}

const { put, delete: remove } = IDBObjectStore.prototype;
const { transaction } = IDBDatabase.prototype;

/** Undoes what was to fail and did not come to it. */
function repairDevice(): void {
  Object.assign(IDBObjectStore.prototype, { put, delete: remove });
  Object.assign(IDBDatabase.prototype, { transaction });
}

/** Strikes once, right after the next call of a method of the device's database; `strike` gets what it was called on. */
function afterNext<Target extends object>(target: Target, method: keyof Target, strike: (self: Target) => void): void {
  const original = target[method] as (...values: unknown[]) => unknown;
  const striking = function (this: Target, ...values: unknown[]): unknown {
    repairDevice();
    const result = original.apply(this, values);
    strike(this);
    return result;
  };
  Object.assign(target, { [method]: striking });
}

/**
 * Fair weather again: what was refused is sent once more, and everything arrives. Only a note that was refused
 * for good and whose attendance ended meanwhile comes too late: it is still on the device, with that reason.
 *
 * @returns the texts of the notes that are
 */
async function drain(device: Device, model: Model): Promise<ReadonlySet<string>> {
  repairDevice();
  Object.assign(device.gateway, { fault: undefined, refuse: () => undefined });
  const tab = device.tab(0);
  for (const id of model.keys()) await tab.sync.retry(id);
  await tab.sync.now();
  const rejected = await tab.sync.rejected();
  expect(tab.sync.state).to.deep.equal({ pending: 0, rejected: rejected.length, sending: false });
  for (const { code } of rejected) expect(code).to.equal('attendance_closed');
  expect([...device.refusedNotes.keys()]).to.include.members(rejected.map(({ id }) => id));
  return new Set(rejected.map(({ id }) => device.refusedNotes.get(id) ?? ''));
}

/** What the gateway holds, in the form of the model. */
function inGateway({ gateway }: Device, model: Model): [string, string[][]][] {
  const events = gateway.events.toSorted((left, right) => left.sequence - right.sequence);
  const ids = new Set([...model.keys(), ...events.map(({ attendanceId }) => attendanceId)]);
  return [...ids].map((id) => {
    const own = events.filter(({ attendanceId }) => attendanceId === id);
    const names = own.map((event) => (event.type === 'listening.noted' ? event.payload.text : event.type));
    const groups = (model.get(id) ?? []).map((group) => names.splice(0, group.length).sort());
    return [id, [...groups, ...names.map((surplus) => [surplus])]];
  });
}

const places = fc.nat(2);

/** How the gateway, or the network before it, behaves for events. */
const WEATHER: Readonly<Record<string, Fault | undefined>> = {
  fair: undefined,
  'captive portal': faults.html(),
  'answers are lost': faults.dropAnswerAfterStoring,
  unavailable: faults.status(503, { retryAfter: 7 }),
  'signed out': faults.status(401),
  forgetful: faults.forgetful,
  'a proxy refuses everything': faults.html(413),
  'at most one in a request': tooMany(1),
  'at most two in a request': tooMany(2),
};

function tooMany(most: number): Fault {
  return faults.whenEvents((events) => events.length > most, faults.status(413));
}

const steps = [
  places.map(
    (place) =>
      new Step(`record in tab ${place}`, async (model, device) => {
        const attendance = await openAttendance(device.tab(place), model);
        if (attendance) model.get(attendance.id)?.push(await note(attendance, device));
      }),
  ),
  fc.tuple(places, places).map(
    ([one, other]) =>
      new Step(`record in tabs ${one} and ${other} at once`, async (model, device) => {
        const first = await openAttendance(device.tab(one), model);
        const second = first && (await openAttendance(device.tab(other), model));
        if (!first || !second) return;
        const notes = await Promise.all([note(first, device), note(second, device)]);
        model.get(first.id)?.push(notes.flat());
      }),
  ),
  places.map(
    (place) =>
      new Step(`end the attendance in tab ${place}`, async (model, device) => {
        const attendance = await openAttendance(device.tab(place), model);
        if (!attendance) return;
        const ended = await saved(attendance.interrupt({ reason: 'technical' }).then(() => true));
        if (ended) model.get(attendance.id)?.push(['attendance.interrupted']);
      }),
  ),
  places.map(
    (place) =>
      new Step(`correct what was refused in tab ${place}`, async (model, device) => {
        const { sync } = device.tab(place);
        for (const { id, attendanceId, type, payload } of await sync.rejected().catch(() => [])) {
          if (type !== 'listening.noted') continue;
          const text = device.mark();
          const corrected = await saved(sync.correct(id, { ...(payload as Note), text }).then(() => true));
          if (corrected) replaceNote(model, attendanceId, (payload as Note).text, text);
        }
      }),
  ),
  places.map((place) => new Step(`send from tab ${place}`, async (_, device) => device.tab(place).sync.now())),
  places.map((place) => new Step(`reopen tab ${place}`, (_, device) => device.reopen(place))),
  fc.constantFrom(...Object.entries(WEATHER)).map(
    ([name, fault]) =>
      new Step(name, async (_, { gateway }) => {
        gateway.fault = fault && faults.on('/v1/events', fault);
      }),
  ),
  fc.constant(
    new Step('offline', async (_, { gateway }) => {
      gateway.fault = faults.offline;
    }),
  ),
  fc.constantFrom('refused', 'refused for now', 'accepted').map(
    (fate) =>
      new Step(`notes are ${fate}`, async (_, device) => {
        const { gateway } = device;
        gateway.refuse = (event) => {
          if (fate === 'accepted' || event.type !== 'listening.noted') return undefined;
          if (fate === 'refused') device.refusedNotes.set(event.id, event.payload.text);
          return fate === 'refused' ? { code: 'theme_unknown', retryable: false } : { code: 'unit_unknown' };
        };
      }),
  ),
  places.map(
    (place) =>
      new Step(`try again in tab ${place}`, async (model, device) => {
        for (const id of model.keys())
          await device
            .tab(place)
            .sync.retry(id)
            .catch(() => undefined);
      }),
  ),
  fc.constantFrom<('put' | 'delete')[]>('put', 'delete').map(
    (method) =>
      new Step(`the next ${method} is not committed`, async () =>
        afterNext(IDBObjectStore.prototype, method, ({ transaction }) => {
          // A system fails a request; nobody ends the making of a database from within.
          if (transaction.mode === 'readwrite') transaction.abort();
        }),
      ),
  ),
  fc.constant(new Step('the browser loses the records', (_, device) => device.loseRecords())),
  fc.constant(
    new Step('the system closes the connection', async () =>
      afterNext(IDBDatabase.prototype, 'transaction', (database) => database.close()),
    ),
  ),
  fc.integer({ min: -40, max: 40 }).map(
    (days) =>
      new Step(`the clock jumps by ${days} days`, async (_, { gateway }) => {
        gateway.environment.advance(days * 86_400_000);
      }),
  ),
];

describe('a device in any story', () => {
  it('brings everything that was seen as saved to the gateway once, in order, and nothing else', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(fc.commands(steps, { maxCommands: 30, size: 'max' }), async (story) => {
        const device = new Device();
        const model: Model = new Map();
        try {
          // A device that has been used before: it knows its agent and the state's profile.
          await device.tab(0).profile();
          await fc.asyncModelRun(() => ({ model, real: device }), story);
          const late = await drain(device, model);
          for (const [id, groups] of model) {
            model.set(
              id,
              groups.map((group) => group.filter((name) => !late.has(name))),
            );
          }
          expect(inGateway(device, model)).to.deep.equal(
            [...model].map(([id, groups]) => [id, groups.map((group) => group.toSorted())]),
          );
        } finally {
          repairDevice();
          await device.closeAll();
        }
      }),
      { numRuns: 40, includeErrorInReport: true },
    );
  });
});
