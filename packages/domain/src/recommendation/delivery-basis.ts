import type { EventPayload } from '../attendance/events.js';
import type { Finding } from '../diagnostic/findings.js';
import type { Tool } from './catalogue.js';

/** What made a tool the right one for a client. */
export type DeliveryBasis = EventPayload<'tool.delivered'>['basis'];
export type ListeningNote = EventPayload<'listening.noted'>;

/** The reason that fits a tool best, among those at hand: a finding, else the newest note of its themes or of any. */
export function bestBasis(
  tool: Tool,
  findings: readonly Finding[],
  notes: readonly ListeningNote[],
): DeliveryBasis | undefined {
  const finding =
    findings.find(({ question }) => question.tools.some(({ toolId }) => toolId === tool.id)) ??
    findings.find(({ question }) => tool.themes.includes(question.themeId));
  if (finding) return { kind: 'finding', questionId: finding.question.id };
  const note = notes.findLast(({ themes }) => themes.some((theme) => tool.themes.includes(theme))) ?? notes.at(-1);
  return note && { kind: 'listening', noteId: note.noteId };
}
