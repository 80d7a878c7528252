import { openDB } from 'idb';
import type { Client } from './client.js';
import { createClient } from './create-client.js';
import type { EventInvalidError } from './errors.js';
import type { OutboxEntry } from './storage/device-storage.js';
import { indexedDbStorage } from './storage/indexed-db-storage.js';
import { createTestGateway, type TestGateway } from './testing/index.js';

/** A device with the gateway that it speaks to. */
export interface SampleDevice {
  readonly gateway: TestGateway;
  readonly storageName: string;
  /** One more client of its records, as another tab has it; closed after the test. */
  open(): Client;
}

const opened: Client[] = [];
afterEach(() => Promise.all(opened.splice(0).map((client) => client.close())));

/**
 * A device that was never used, with a gateway of its own.
 *
 * @param kind.isRepaired whether the second copy of its records is filled when the page is at rest, at whatever moment
 * of the test that is. @default true
 */
export function newDevice({ isRepaired } = { isRepaired: true }): SampleDevice {
  const storageName = `device-${crypto.randomUUID()}`;
  const gateway = createTestGateway();
  const open = (): Client => {
    const storage = indexedDbStorage(storageName);
    if (!isRepaired) storage.repair = async () => undefined;
    const options = { ...gateway.clientOptions(), storage };
    const client = createClient(options, gateway.environment);
    opened.push(client);
    return client;
  };
  return { gateway, storageName, open };
}

/** Everything in the outbox, of every account and in every state. */
export async function entries({ storageName }: SampleDevice): Promise<readonly OutboxEntry[]> {
  const database = await openDB(storageName);
  const all = (await database.getAll('entries')) as OutboxEntry[];
  database.close();
  return all;
}

/** With what an action failed; `errors` where it names fields. */
export async function failureOf(action: Promise<unknown>): Promise<Partial<EventInvalidError>> {
  try {
    await action;
  } catch (error) {
    return error as Partial<EventInvalidError>;
  }
  throw new Error('It did not fail.');
}

/** The code of the error with which an action failed. */
export async function codeOf(action: Promise<unknown>): Promise<string | undefined> {
  return (await failureOf(action)).code;
}
