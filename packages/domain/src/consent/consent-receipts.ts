import { eventTime } from '../attendance/event-time.js';
import type { AttendanceEvent, AttendanceEventOf } from '../attendance/events.js';
import { contentHash } from '../content-hash.js';
import type { ClientAct } from './act.js';
import { createConsentReceipt, type ConsentReceipt, type ConsentReceiptInput } from './receipt.js';
import type { ConsentTerm } from './term.js';

/** What the events of an attendance do not say. */
export interface ReceiptContext {
  /** The client, as `subjectReferenceSchema` asks. */
  readonly subject: string;
  /** The published term of a hash; it was there when the client read it. */
  readonly termOf: (hash: string) => Promise<ConsentTerm>;
  /** Whose agent attended. Left out of the receipts where the network is Sebrae's own. */
  readonly partner: { readonly id: string; readonly name: string };
  /** Absent in self-service. */
  readonly agent?: { readonly id: string; readonly name: string } | undefined;
}

type ConsentEvent = AttendanceEventOf<'consent.recorded' | 'consent.revoked'>;

/**
 * The receipts of an attendance: one for each act of consent of the client it has now, in order. The event's id is the
 * record's. Device and gateway make the same ones, but for the subject. None before the client is identified.
 *
 * Whose acts they are follows the attendance: identifying another person leaves the acts of the person before behind;
 * an amendment says who it was all along, and takes them with it.
 *
 * @param events all events of one attendance, in any order
 */
export async function consentReceipts(
  events: Iterable<AttendanceEvent>,
  context: ReceiptContext,
): Promise<readonly ConsentReceipt[]> {
  const ordered = [...events].sort((left, right) => left.sequence - right.sequence);
  const started = ordered.find((event) => event.type === 'attendance.started');
  if (!started) return [];
  const { channel, network, state, unitId } = started.payload;
  const { partner, agent } = context;
  const parties: ConsentReceiptInput['parties'] = {
    ...(network === 'own' ? {} : { partner: { id: partner.id, name: partner.name, type: 'organisation' } }),
    ...(agent ? { agent: { id: agent.id, name: agent.name, type: 'person' } } : {}),
  };
  const receipts = withTimes(actsOfClient(ordered)).map(async ({ act: { id, type, payload }, time }) =>
    createConsentReceipt({
      recordId: id,
      subject: context.subject,
      term: await context.termOf(payload.term.hash),
      shownHash: payload.term.hash,
      decisions:
        type === 'consent.recorded'
          ? payload.decisions
          : payload.purposes.map((purpose) => ({ purpose, decision: 'withdrawn' })),
      parties,
      event: {
        time,
        method: payload.act.method,
        ...(isHardToGuess(payload.act) ? { evidence: await contentHash(payload.act) } : {}),
        ...(type === 'consent.recorded'
          ? { acknowledged: payload.acknowledged.byAgent ? 'by-both-sides' : 'by-client' }
          : {}),
        channel,
        place: { state, unitId },
      },
    }),
  );
  return Promise.all(receipts);
}

/** Of a typed signature only the name is unknown: its hash, held against lists of names, would tell it. */
function isHardToGuess(act: ClientAct): boolean {
  return act.method === 'phone' || (act.method === 'signature' && act.signature.kind === 'drawn');
}

function actsOfClient(events: readonly AttendanceEvent[]): readonly ConsentEvent[] {
  let cpf: string | undefined;
  let acts: ConsentEvent[] = [];
  for (const event of events) {
    switch (event.type) {
      case 'client.identified':
        if (cpf !== undefined && cpf !== event.payload.person.cpf) acts = [];
        cpf = event.payload.person.cpf;
        break;
      case 'attendance.amended':
        cpf = event.payload.client?.person.cpf ?? cpf;
        break;
      case 'consent.recorded':
      case 'consent.revoked':
        acts.push(event);
        break;
      default:
    }
  }
  return cpf === undefined ? [] : acts;
}

/**
 * When the acts happened, by the gateway's clock as far as the device knew it. The order of the events is certain and
 * clocks are not: an act is never earlier than the one before it.
 */
function withTimes(acts: readonly ConsentEvent[]) {
  let last = '';
  return acts.map((act) => {
    const time = eventTime(act);
    if (last === '' || Date.parse(time) >= Date.parse(last)) last = time;
    return { act, time: last };
  });
}
