import type { ConsentTerm } from '../consent/term.js';
import { findFindings } from '../diagnostic/findings.js';
import type { Questionnaire } from '../diagnostic/questionnaire.js';
import { missingFields } from '../profile/profile-rules.js';
import type { RequiredField, StateProfile } from '../profile/profile.js';
import { clientTraits, type Attendance } from './attendance.js';

/** What the rules of conclusion are checked against. */
export interface ConclusionRules {
  readonly audience: StateProfile['audience'];
  /** What the state asks of every client beyond that. */
  readonly requiredFields: StateProfile['requiredFields'];
  /** The term in force: each of its purposes needs a decision. */
  readonly purposes: readonly ConsentTerm['purposes'][number]['id'][];
  /** The questionnaire that was answered: it says which answers are findings. */
  readonly questionnaire: Questionnaire | undefined;
}

/** A part without which an attendance does not conclude; `detail` names the purpose, size or field in question. */
export type MissingPart =
  | { readonly part: 'agent' | 'channel' | 'client' | 'company' | 'delivery' | 'next-step' }
  | { readonly part: 'consent'; readonly detail: string }
  | { readonly part: 'audience'; readonly detail: string }
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
  return purposes.filter((purpose) => !decided.has(purpose)).map((purpose) => ({ part: 'consent', detail: purpose }));
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

/** A referral, a follow-up, or the client's explicit "no". */
function hasNextStep({ referrals, followUp, declined }: Attendance): boolean {
  return referrals.length > 0 || followUp !== undefined || declined !== undefined;
}
