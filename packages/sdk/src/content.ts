import { contentHash, type ExportKey, type ProfileResponse } from '@atendimento-ativo/domain';
import type { ClientOptions, LoadedProfile } from './client.js';
import type { Environment } from './environment.js';
import { GatewayUnreachableError, ProfileMismatchError } from './errors.js';
import { isPassing } from './is-passing.js';
import type { DeviceStorage, Shelf } from './storage/device-storage.js';
import { documentAnswer, profileAnswer } from './transport/answers.js';
import type { GatewayTransport } from './transport/gateway-transport.js';
import type { Session } from './transport/session.js';

/** What the hashes of a profile stand for, under the same names. */
type ContentDocuments = Pick<LoadedProfile, keyof ProfileResponse['content']>;

/** How long a known profile waits for a newer one. */
const PATIENCE_MS = 4_000;

/** The profile and its documents: from the network when there is one, else as last seen whole. */
export class ContentShelf {
  readonly #storage: DeviceStorage;
  readonly #transport: GatewayTransport;
  readonly #session: Session;
  readonly #environment: Environment;
  readonly #expected: string | undefined;
  /** What tells the profile in this language from that in Portuguese, in its address and on its shelf. */
  readonly #query: string;

  constructor(
    storage: DeviceStorage,
    transport: GatewayTransport,
    session: Session,
    environment: Environment,
    { profile, locale = 'pt-BR' }: Pick<ClientOptions, 'profile' | 'locale'>,
  ) {
    this.#storage = storage;
    this.#transport = transport;
    this.#session = session;
    this.#environment = environment;
    this.#expected = profile;
    this.#query = locale === 'pt-BR' ? '' : `?locale=${locale}`;
  }

  /** Waits only briefly for a newer profile when one is known: a visit does not wait for a bad connection. */
  async profile(): Promise<LoadedProfile> {
    const place = await this.#place();
    const kept = await this.#recall('profiles', place);
    const fresh = this.#fetch(place);
    if (!kept) return fresh;
    let cancel = (): void => undefined;
    const patience = new Promise<undefined>((resolve) => {
      cancel = this.#environment.later(PATIENCE_MS, () => resolve(undefined));
    });
    try {
      const newest = await Promise.race([fresh, patience]);
      if (newest) return newest;
    } catch (error) {
      if (!isPassing(error)) throw error;
    } finally {
      cancel();
    }
    return this.#load(kept as ProfileResponse);
  }

  /** The key that exported records are sealed for: the gateway's newest one that is known here. */
  async exportKey(): Promise<ExportKey> {
    await this.profile();
    const kept = await this.#recall('profiles', await this.#place());
    if (!kept) throw new GatewayUnreachableError();
    return (kept as ProfileResponse).exportKey;
  }

  /**
   * A document by its hash, fetched once. The gateway publishes only what passed its schema, and the
   * hash proves that this is what it published, so the schema is not run again on the phone.
   */
  async document<Document extends object = object>(hash: string): Promise<Document> {
    const kept = await this.#recall('content', hash);
    if (kept) return kept as Document;
    const document = await this.#transport.read(documentAnswer, { path: `v1/content/${hash}` });
    if ((await contentHash(document)) !== hash) throw new GatewayUnreachableError();
    await this.#remember('content', hash, document);
    return document as object as Document;
  }

  /** Where the account's profile is on its shelf. */
  async #place(): Promise<string> {
    return (await this.#session.account()) + this.#query;
  }

  async #fetch(place: string): Promise<LoadedProfile> {
    const response = await this.#transport.read(profileAnswer, { path: `v1/profile${this.#query}` });
    const loaded = await this.#load(response);
    // Only now: a profile whose documents are not all here would be of no use without signal.
    await this.#remember('profiles', place, response);
    return loaded;
  }

  async #load({ profile, content: hashes }: ProfileResponse): Promise<LoadedProfile> {
    const expected = this.#expected ?? profile.id;
    if (profile.id !== expected) throw new ProfileMismatchError(expected, profile.id);
    const documents = await Promise.all(
      Object.entries(hashes).map(async ([name, hash]) => [name, await this.document(hash)] as const),
    );
    return { ...(Object.fromEntries(documents) as ContentDocuments), profile, hashes };
  }

  /** What cannot be read is fetched again. */
  #recall(shelf: Shelf, key: string): Promise<unknown> {
    return this.#storage.recall(shelf, key).catch(() => undefined);
  }

  /** Best effort: a full device still works with what it just fetched. */
  #remember(shelf: Shelf, key: string, value: object): Promise<void> {
    return this.#storage.keep(shelf, key, value).catch(() => undefined);
  }
}
