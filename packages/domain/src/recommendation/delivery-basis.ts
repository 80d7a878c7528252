import type { EventPayload } from '../attendance/events.js';
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
