import { hashTerm } from './hashed-term.js';
import type { PurposeDecision } from './decision-problems.js';
import type { ConsentAct } from './effective-consent.js';
import type { ConsentReceipt, ReceiptDecision } from './receipt.js';

/**
 * What a receipt says that the client did, for `effectiveConsent`: a chain of receipts is enough to tell what may be
 * done with the data, without the records it was made from.
 */
export async function actsOfReceipt(receipt: ConsentReceipt): Promise<ConsentAct[]> {
  const { notice, purposes, processing, parties, event } = receipt;
  const { type: _kind, ...controller } = parties.controller;
  const { id, version } = notice;
  const recordedAt = event.time;
  const asked = purposes.map(({ lawfulBasis, ...purpose }) => ({
    ...purpose,
    sensitive: lawfulBasis === 'specific-consent',
  }));
  const withdrawn = purposes.filter(({ decision }) => decision === 'withdrawn').map((purpose) => purpose.id);
  const decisions = purposes.flatMap(({ id: purpose, decision, consentType }) =>
    decision === 'withdrawn' ? [] : [{ purpose, ...decided(decision), explicit: consentType === 'explicit' }],
  );
  return [
    ...(withdrawn.length > 0 ? [{ kind: 'revoked', recordedAt, purposes: withdrawn } as const] : []),
    ...(decisions.length > 0
      ? [
          {
            kind: 'decided',
            recordedAt,
            term: await hashTerm({ id, version, controller, processing, purposes: asked }),
            decisions,
            validUntil: event.validity === 'until-withdrawn' ? undefined : event.validity,
          } as const,
        ]
      : []),
  ];
}

function decided(decision: Exclude<ReceiptDecision, 'withdrawn'>): Pick<PurposeDecision, 'decision'> {
  return { decision: decision === 'refused' ? 'refused' : 'granted' };
}
