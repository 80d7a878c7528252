import type { ConsentPurpose } from '../consent/term.js';
import { findFindings } from '../diagnostic/findings.js';
import type { Questionnaire } from '../diagnostic/questionnaire.js';
import type { Journeys } from '../journeys/journeys.js';
import { missingFields } from '../profile/profile-rules.js';
import type { RequiredField, StateProfile } from '../profile/profile.js';
import { clientTraits, type Attendance } from './attendance.js';

/** What the rules of conclusion are checked against. */
export interface ConclusionRules {
  readonly audience: StateProfile['audience'];
  /** What the state asks of every client beyond that. */
  readonly requiredFields: StateProfile['requiredFields'];
  /** `purposesToAsk`: each needs a decision, unless it is sensitive. */
  readonly purposes: readonly Pick<ConsentPurpose, 'id' | 'sensitive'>[];
  /** The questionnaire that was answered: it says which answers are findings. */
  readonly questionnaire: Questionnaire | undefined;
  /** The documents that the referrals name: they say which journeys need guidance first. */
  readonly journeys: readonly Journeys[];
}

/** A part without which an attendance does not conclude; `detail` names what of it is in question. */
export type MissingPart =
  | { readonly part: 'agent' | 'channel' | 'client' | 'company' | 'delivery' | 'next-step' }
  | { readonly part: 'consent'; readonly detail: string }
  | { readonly part: 'audience'; readonly detail: string }
  | { readonly part: 'guidance'; readonly detail: string }
  | { readonly part: 'field'; readonly detail: RequiredField };

/**
 * Everything that still keeps an attendance from concluding, all at once; empty when it may conclude.
 *
 * Source: Referencial da Estratégia de Atendimento Ativo (2021), premises of operation: audience,
 * a delivery in every contact that matches the diagnostic, registration of everything, continuity; LGPD.
 */
export function missingParts(attendance: Attendance, rules: ConclusionRules): readonly MissingPart[] {
  return [
    ...(attendance.agent ? [] : [{ part: 'agent' } as const]),
    ...(attendance.context ? [] : [{ part: 'channel' } as const]),
    ...missingClient(attendance, rules),
    ...missingRequired(attendance, rules),
    ...missingConsent(attendance, rules),
    ...(attendance.deliveries.some((delivery) => isGrounded(attendance, delivery.basis, rules))
      ? []
      : [{ part: 'delivery' } as const]),
    ...missingGuidance(attendance, rules),
    ...(hasNextStep(attendance) ? [] : [{ part: 'next-step' } as const]),
  ];
}

function missingClient({ client }: Attendance, { audience }: ConclusionRules): readonly MissingPart[] {
  if (!client) return [{ part: 'client' }];
  if (!client.company) return audience.personsWithoutCompany ? [] : [{ part: 'company' }];
  const { size } = client.company;
  return audience.sizes.some((attended) => attended === size) ? [] : [{ part: 'audience', detail: size }];
}

function missingRequired({ client }: Attendance, rules: ConclusionRules): readonly MissingPart[] {
  return client ? missingFields(client, rules).map((field) => ({ part: 'field', detail: field })) : [];
}

function missingConsent({ consent }: Attendance, { purposes }: ConclusionRules): readonly MissingPart[] {
  const decided = new Set(consent?.decisions.map((decision) => decision.purpose));
  return purposes
    .filter(({ id, sensitive }) => !sensitive && !decided.has(id))
    .map(({ id }) => ({ part: 'consent', detail: id }));
}

/** A delivery counts when its finding or its listening note belongs to this attendance. */
function isGrounded(
  attendance: Attendance,
  basis: Attendance['deliveries'][number]['basis'],
  { questionnaire }: ConclusionRules,
): boolean {
  if (basis.kind === 'listening') return attendance.notes.some((note) => note.noteId === basis.noteId);
  if (!questionnaire || !attendance.diagnostic) return false;
  const findings = findFindings(questionnaire, attendance.diagnostic.answers, clientTraits(attendance));
  return findings.some(({ question }) => question.id === basis.questionId);
}

/** A client is referred to a journey with a guidance only after that was given. */
function missingGuidance({ referrals, guidance }: Attendance, { journeys }: ConclusionRules): readonly MissingPart[] {
  const given = new Set(guidance.map((guided) => guided.guidance.id));
  const unguided = referrals.flatMap(({ journeyId, journeys: { id, version } }) => {
    const document = journeys.find((candidate) => candidate.id === id && candidate.version === version);
    const needed = document?.journeys.find((journey) => journey.id === journeyId)?.guidance;
    return needed === undefined || given.has(needed) ? [] : [journeyId];
  });
  return [...new Set(unguided)].map((detail) => ({ part: 'guidance', detail }));
}

/** A referral, a follow-up, or the client's explicit "no". */
function hasNextStep({ referrals, followUp, declined }: Attendance): boolean {
  return referrals.length > 0 || followUp !== undefined || declined !== undefined;
}
