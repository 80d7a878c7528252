import type { AttendanceEvent, EventPayload } from '../attendance/events.js';
import type { FieldProblem } from '../contract/problem.js';
import type { AnswerFinding, Finding } from '../diagnostic/findings.js';
import type { Tool } from './catalogue.js';

/** What made a tool the right one for a client. */
export type DeliveryBasis = EventPayload<'tool.delivered'>['basis'];

/** What the client said, as the agent wrote it down, under the themes that it is about. */
export type ListeningNote = EventPayload<'listening.noted'>;

/** What a delivery that answers a finding is tied to. */
export function basisOf(finding: Finding): DeliveryBasis {
  return finding.kind === 'answer'
    ? { kind: 'finding', questionId: finding.question.id }
    : { kind: 'listening', noteId: finding.noteId };
}

/** The reason that fits a tool best, among those at hand: a finding, else the newest note of its themes or of any. */
export function bestBasis(
  tool: Tool,
  findings: readonly AnswerFinding[],
  notes: readonly ListeningNote[],
): DeliveryBasis | undefined {
  const finding =
    findings.find(({ question }) => question.tools.some(({ toolId }) => toolId === tool.id)) ??
    findings.find(({ themeId }) => tool.themes.includes(themeId));
  if (finding) return basisOf(finding);
  const note = notes.findLast(({ themes }) => themes.some((theme) => tool.themes.includes(theme))) ?? notes.at(-1);
  return note && { kind: 'listening', noteId: note.noteId };
}

/**
 * A delivery for a finding that nobody made: its question was not answered in the attendance so far.
 *
 * Source: Referencial da Estratégia de Atendimento Ativo (2021), premises of operation: a delivery matches the diagnostic.
 *
 * @param attendance as it stood before the event
 */
export function ungroundedDelivery(
  { type, payload }: AttendanceEvent,
  { diagnostic }: { readonly diagnostic?: Pick<EventPayload<'diagnostic.completed'>, 'answers'> | undefined },
): readonly FieldProblem[] {
  if (type !== 'tool.delivered' || payload.basis.kind !== 'finding') return [];
  const { questionId } = payload.basis;
  if (diagnostic?.answers.some((answer) => answer.questionId === questionId)) return [];
  const message = 'This attendance has no answer to that question. Deliver for what its diagnostic found.';
  return [{ pointer: '/payload/basis/questionId', code: 'finding_unknown', message }];
}
