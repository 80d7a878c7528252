import {
  contentHash,
  profileResponseSchema,
  type Catalogue,
  type ConsentTerm,
  type Journeys,
  type ProfileResponse,
  type Questionnaire,
} from '@atendimento-ativo/domain';
import * as z from 'zod/mini';
import type { LoadedProfile } from './client.js';
import { GatewayUnreachableError, SessionUnavailableError } from './errors.js';
import type { DeviceDatabase } from './outbox/database.js';
import type { GatewayTransport } from './transport/gateway-transport.js';

const documentSchema = z.looseObject({ kind: z.string() });

/** The profile and its documents: from the network when there is one, else as last seen. */
export class ContentShelf {
  readonly #database: DeviceDatabase;
  readonly #transport: GatewayTransport;

  constructor(database: DeviceDatabase, transport: GatewayTransport) {
    this.#database = database;
    this.#transport = transport;
  }

  async profile(): Promise<LoadedProfile> {
    const { profile, content: hashes } = await this.#currentProfile();
    const [questionnaire, catalogue, journeys, consentTerm] = await Promise.all([
      this.document<Questionnaire>(hashes.questionnaire),
      this.document<Catalogue>(hashes.catalogue),
      this.document<Journeys>(hashes.journeys),
      this.document<ConsentTerm>(hashes.consentTerm),
    ]);
    return { profile, questionnaire, catalogue, journeys, consentTerm, hashes };
  }

  /**
   * A document by its hash, fetched once. The gateway publishes only what passed its schema, and the
   * hash proves that this is what it published, so the schema is not run again on the phone.
   */
  async document<Document extends object>(hash: string): Promise<Document> {
    const kept = await this.#database.get('content', hash);
    if (kept) return kept as Document;
    const document = await this.#transport.read(documentSchema, { method: 'GET', path: `v1/content/${hash}` });
    if ((await contentHash(document)) !== hash) throw new GatewayUnreachableError();
    await this.#database.put('content', document, hash);
    return document as object as Document;
  }

  async #currentProfile(): Promise<ProfileResponse> {
    try {
      const response = await this.#transport.read(profileResponseSchema, { method: 'GET', path: 'v1/profile' });
      await this.#database.put('settings', response, 'profile');
      return response;
    } catch (error) {
      const kept =
        error instanceof GatewayUnreachableError || error instanceof SessionUnavailableError
          ? await this.#database.get('settings', 'profile')
          : undefined;
      if (!kept) throw error;
      return profileResponseSchema.parse(kept);
    }
  }
}
