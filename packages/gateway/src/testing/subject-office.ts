import assert from 'node:assert/strict';
import {
  subjectErasureSchema,
  subjectReportSchema,
  type SubjectErasure,
  type SubjectReport,
} from '@atendimento-ativo/domain';
import { generateCpf } from '@atendimento-ativo/testbed/identifiers';
import { Visit } from '@atendimento-ativo/testbed/visit';
import { sql } from 'kysely';
import { loadDigestKey } from '../clients/digest-key.js';
import { documentDigest } from '../clients/document-digest.js';
import { EventDigest } from '../events/event-digest.js';
import type { GatewayDatabase } from '../store/database.js';
import { partnerStores, type PartnerStore } from '../store/partner-store.js';
import { FormerEvents, type FormerEventsParts } from '../subjects/former-events.js';
import { MasterKeys } from '../subjects/master-keys.js';
import { SubjectVault } from '../subjects/subject-vault.js';
import type { TestGateway } from './gateway-harness.js';

/** Somebody whose words can be found again. */
export const person = () => ({
  cpf: generateCpf(),
  name: 'Zuleica Marcada Sigilosa',
  email: 'zuleica.marcada@exemplo.org',
  phone: '71987650123',
});
export type TestPerson = ReturnType<typeof person>;

export const NOTE = 'A filha Quitéria cuida do caixa.';
export const COMMENT = 'Atendeu muito bem a Zuleica.';

/** A gateway as its partner's office sees it when persons ask about themselves, and what is behind it. */
export class SubjectOffice {
  readonly #gateway: TestGateway;

  constructor(gateway: TestGateway) {
    this.#gateway = gateway;
  }

  get #database(): GatewayDatabase {
    return this.#gateway.database;
  }

  /** A visit with words of the client about themselves and others. */
  async attend(client: TestPerson): Promise<Visit> {
    const visit = new Visit({ person: client });
    const started = visit.event('attendance.started');
    const noted = visit.event('listening.noted');
    const events = [started, { ...noted, payload: { ...noted.payload, text: NOTE } }, ...visit.whole().slice(1)];
    const answered = visit.event('nps.answered', { score: 9, comment: COMMENT });
    const { status, body } = await this.#gateway.post([...events, answered]);
    assert.equal(status, 200, JSON.stringify(body));
    return visit;
  }

  async ask(route: string, cpf: string, key = this.#gateway.home.secretKey): Promise<Response> {
    return this.#gateway.request(`/v1/subjects/${route}`, { token: key, json: { cpf } });
  }

  async report(cpf: string): Promise<SubjectReport> {
    const answer = await this.ask('reports', cpf);
    assert.equal(answer.status, 200);
    return subjectReportSchema.parse(await answer.json());
  }

  async erase(cpf: string): Promise<SubjectErasure> {
    const answer = await this.ask('erasures', cpf);
    assert.equal(answer.status, 200);
    return subjectErasureSchema.parse(await answer.json());
  }

  /** Every row of every table of the gateway and its queue, as text. */
  async dump(): Promise<string> {
    const { owner } = this.#database;
    const { rows: tables } = await sql<{ name: string }>`
      select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname in ('public', 'pgboss') order by 1`.execute(owner);
    const texts = [];
    for (const { name } of tables) {
      const { rows } = await sql<{ text: string }>`
        select coalesce(string_agg(kept::text, chr(10)), '') as text from ${sql.raw(name)} as kept`.execute(owner);
      texts.push(`${name}\n${rows[0]?.text}`);
    }
    return texts.join('\n');
  }

  /** Types of the events of an attendance that can be read. */
  async readable(attendanceId: string): Promise<readonly string[]> {
    const bodies = await (await this.store()).events.bodies([attendanceId]);
    return bodies.map(({ type }) => type);
  }

  async store(masters?: MasterKeys): Promise<PartnerStore> {
    const { openStore } = await this.parts(masters);
    const { id } = this.#gateway.home.partner;
    return openStore(this.#database.ofPartner(id), id);
  }

  /** As the gateway has them. @param masters other than those of the database */
  async parts(masters?: MasterKeys) {
    const { owner } = this.#database;
    const secret = await loadDigestKey(owner, undefined);
    const vault = new SubjectVault(masters ?? (await MasterKeys.load(owner, [])));
    const secrets = { digest: documentDigest(secret), vault };
    const parts: FormerEventsParts = {
      database: this.#database,
      openStore: partnerStores(secrets),
      vault,
      digest: new EventDigest(secret),
    };
    return { ...parts, secrets, formerEvents: new FormerEvents(parts) };
  }
}
