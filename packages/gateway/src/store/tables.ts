import type {
  AttendanceEvent,
  AttendanceEventType,
  Channel,
  CompanySize,
  ConsentLink,
  Network,
  RegistrationAct,
  State,
} from '@atendimento-ativo/domain';
import type { PhoneAnswer, PhoneQuestion } from '@atendimento-ativo/domain/phone-links';
import type { ColumnType, Generated, RawBuilder } from 'kysely';
import type { AuditedAct } from '../audit/audited-act.js';
import type { KeyKind } from '../partners/partner-key.js';
import type { RegistryName } from '../registries/registry-names.js';
import type { RegistrationSteps } from '../registration/steps.js';

type Timestamp = ColumnType<Date, Date | string, Date | string>;
/** Read as a value, written as JSON text: both drivers would otherwise take an array for an SQL array. */
type Json<T> = ColumnType<T, string, string>;

/** The gateway's rows. Every table of a tenant carries `partner_id`. */
export interface Tables {
  partners: {
    id: string;
    name: string;
    network: Network;
    state: State;
    origins: string[];
    registries: RegistryName[];
    /** Whose tokens name this partner's agents, and under which audience. */
    token_issuer: string | null;
    token_audience: string | null;
    revoked_at: Timestamp | null;
    created_at: Generated<Timestamp>;
  };
  partner_keys: {
    key_hash: string;
    partner_id: string;
    kind: KeyKind;
    created_at: Timestamp;
    /** From when on it does not count any more; `null` until it is replaced or revoked. */
    ends_at: Timestamp | null;
  };
  /** How often something was done within a stretch of time, by whom only as a keyed hash. */
  request_counts: { name: string; ends_at: Timestamp; used: number };
  /** Who did what, when: appended to, never changed, no personal data of clients. */
  audit_log: {
    id: Generated<string>;
    at: Timestamp;
    actor: string;
    act: AuditedAct;
    partner_id: string;
    subject: string | null;
    request_id: string | null;
  };
  units: { partner_id: string; id: string; name: string };
  agents: { partner_id: string; id: string; name: string; cpf: string | null; updated_at: Timestamp };
  /** The gateway's own secrets and facts, made once. */
  settings: { name: string; value: Json<unknown> };
  /** Idempotency keys, remembered for ever. */
  event_ids: { id: string };
  /** Partitioned by the month in which the attendance's id was made. */
  events: {
    id: string;
    partner_id: string;
    attendance_id: string;
    sequence: number;
    type: AttendanceEventType;
    occurred_at: Timestamp;
    received_at: Timestamp;
    /** Of the event's canonical JSON, under a key (`EventDigest`): tells a repetition from a reused id. */
    content_hash: string;
    /** Without what is personal of it. */
    body: Json<AttendanceEvent>;
    /** That, under the key. */
    sealed: ColumnType<Buffer | null, never, never>;
    key_id: string | null;
  };
  /** What the events of an attendance add up to, as far as it is searched for. */
  attendances: {
    id: string;
    partner_id: string;
    agent_id: string;
    agent_name: string;
    /** Of self-service: the one session that it belongs to. */
    session_id: string | null;
    status: 'open' | 'concluded' | 'interrupted';
    started_at: Timestamp;
    ended_at: Timestamp | null;
    person_id: string | null;
    company_id: string | null;
    /** Day of the start, `yyyy-MM-dd`, by the device's clock and time zone. */
    day: string;
    channel: Channel;
    network: Network;
    unit_id: string;
    company_size: ColumnType<CompanySize | null, CompanySize | null | undefined, CompanySize | null>;
    deliveries: number;
    referred: boolean;
    nps_score: ColumnType<number | null, number | null | undefined, number | null>;
    /** Points since the client's round before this one. */
    score_change: ColumnType<number | null, number | null | undefined, number | null>;
    /** When its client was erased: nothing is added to it any more. */
    erased_at: ColumnType<Date | null, never, Date>;
  };
  /** A person or company that this partner attended; the document itself is not here. */
  clients: {
    id: string;
    partner_id: string;
    kind: 'cpf' | 'cnpj';
    document_digest: string;
    erased_at: ColumnType<Date | null, never, Date>;
  };
  /** The keys of persons, wrapped by a master key. */
  subject_keys: {
    id: string;
    partner_id: string;
    client_id: string | null;
    attendance_id: string | null;
    wrapped: ColumnType<Buffer, never, never>;
    master_id: string;
  };
  /** The chain of consent of a person: one row for each act, never changed. */
  consent_links: {
    partner_id: string;
    client_id: string;
    position: number;
    /** The event that the act was recorded by. */
    record_id: string;
    attendance_id: string;
    hash: string;
    link: Json<ConsentLink>;
  };
  /** What clients are asked on their own phones; of a link's token there is only the hash. */
  phone_links: {
    id: string;
    partner_id: string;
    attendance_id: string;
    agent_id: string;
    token_hash: string;
    question: Json<PhoneQuestion>;
    made_at: Timestamp;
    ends_at: Timestamp;
    answer: ColumnType<PhoneAnswer | null, undefined, string>;
    answered_at: ColumnType<Date | null, undefined, Date>;
    /** The client's own words, under the key of the attendance. */
    sealed: ColumnType<Buffer | null, never, RawBuilder<Buffer>>;
    key_id: ColumnType<string | null, never, string>;
  };
  registrations: {
    attendance_id: string;
    registry: RegistryName;
    partner_id: string;
    status: 'pending' | 'registered' | 'failed';
    steps: Json<RegistrationSteps>;
    protocol: string | null;
    problem_code: string | null;
    problem_message: string | null;
    /** Runs begun so far; also the fence that keeps a superseded run from writing. */
    attempts: Generated<number>;
    /** The last run that came to its end: of one that did not, nobody knows what it was writing. */
    ended: Generated<number>;
    /** Until then something that a run wrote may still arrive, and none begins. */
    settles_at: ColumnType<Date | null, undefined, Date | null>;
    /** Grows with whatever puts it back in line; a run that does not know the newest one is not the last. */
    version: Generated<number>;
    /** What people did about failures: added to, never changed. */
    acts: ColumnType<RegistrationAct[], string | undefined, string>;
    /** Since when it is being tried; starts anew when a person asks for a retry. */
    pending_since: Timestamp;
    updated_at: Timestamp;
  };
}
