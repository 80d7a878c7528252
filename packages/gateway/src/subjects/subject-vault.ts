import { randomBytes, randomUUID } from 'node:crypto';
import type { AttendanceEvent } from '@atendimento-ativo/domain';
import { MASTER_KEY_BYTES, openBytes, sealBytes, type MasterKeys } from './master-keys.js';
import { personalFields } from './personal-fields.js';

/** The key of a person, as it is kept. Bytes stand in base64, which both drivers give and take as text. */
export interface WrappedKey {
  readonly id: string;
  readonly wrapped: string;
  readonly master: string;
}

/** The key of a person, to be forgotten with the request. */
export interface SubjectKey {
  readonly id: string;
  readonly secret: Buffer;
}

/** An event as it is stored: what anybody may know of it, and the rest under a key. */
export interface SealedEvent {
  readonly json: string;
  readonly sealed?: string;
  readonly keyId?: string;
}

/** What a stored event is read from. `key` is missing where the person was erased. */
export interface StoredBody {
  readonly body: AttendanceEvent;
  readonly sealed: string | null;
  readonly key: WrappedKey | null;
}

/** Keeps what is about persons under a key for each of them, so that who loses the key is gone. */
export class SubjectVault {
  readonly #masters: MasterKeys;

  constructor(masters: MasterKeys) {
    this.#masters = masters;
  }

  /** A new key, for a person who may turn out to have one. */
  make(): WrappedKey {
    const id = randomUUID();
    const wrapped = this.#masters.wrap(id, randomBytes(MASTER_KEY_BYTES)).toString('base64');
    return { id, wrapped, master: this.#masters.newest };
  }

  unwrap({ id, wrapped, master }: WrappedKey): SubjectKey {
    return { id, secret: this.#masters.unwrap(id, Buffer.from(wrapped, 'base64'), master) };
  }

  /** Under the newest master key; `undefined` when it is there already. */
  rewrap(key: WrappedKey): WrappedKey | undefined {
    if (key.master === this.#masters.newest) return undefined;
    const { id, secret } = this.unwrap(key);
    return { id, wrapped: this.#masters.wrap(id, secret).toString('base64'), master: this.#masters.newest };
  }

  /** @param json the whole event, as it is stored when nothing of it is personal */
  seal(event: AttendanceEvent, json: string, key: SubjectKey | undefined): SealedEvent {
    if (!isPersonal(event)) return { json };
    const { open, personal } = split(event);
    if (!key) throw new Error('What is personal is not stored without a key.');
    const sealed = sealBytes(key.secret, event.id, Buffer.from(JSON.stringify(personal))).toString('base64');
    return { json: JSON.stringify({ ...event, payload: open }), sealed, keyId: key.id };
  }

  /** The whole event; `undefined` when the key of its person is gone. */
  open({ body, sealed, key }: StoredBody): AttendanceEvent | undefined {
    if (sealed === null) return body;
    if (key === null) return undefined;
    const { secret } = this.unwrap(key);
    const personal: unknown = JSON.parse(openBytes(secret, body.id, Buffer.from(sealed, 'base64')).toString());
    return { ...body, payload: { ...body.payload, ...(personal as object) } } as AttendanceEvent;
  }
}

/** Whether an event says something of its client that is kept under a key. */
export function isPersonal({ type, payload }: AttendanceEvent): boolean {
  const given = payload as Readonly<Record<string, unknown>>;
  return personalFields[type].some((field) => given[field] !== undefined);
}

function split({ type, payload }: AttendanceEvent) {
  const fields: ReadonlySet<string> = new Set(personalFields[type]);
  const entries = Object.entries(payload);
  return {
    open: Object.fromEntries(entries.filter(([name]) => !fields.has(name))),
    personal: Object.fromEntries(entries.filter(([name, value]) => fields.has(name) && value !== undefined)),
  };
}
