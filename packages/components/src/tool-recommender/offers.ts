import {
  clientTraits,
  findFindings,
  noteFindings,
  recommendTools,
  type AnswerFinding,
  type Attendance,
  type EventPayload,
  type Finding,
  type Recommendation,
  type Tool,
} from '@atendimento-ativo/domain';
import type { Visit } from '../foundation/visit-context.js';

export type Basis = EventPayload<'tool.delivered'>['basis'];
export type Note = Attendance['notes'][number];

/** Tools offered for one listening note. */
export interface NoteOffer {
  readonly note: Note;
  readonly recommended: readonly Recommendation[];
}

/**
 * The tools on offer. What was offered stays in its place while the attendance goes on, so that a card
 * turns to "delivered" where it stands; only new answers make a new list.
 */
export class Offers {
  /** What the suggestions were made from. */
  #grounds = '';
  #suggested: readonly Recommendation[] = [];
  #findings: readonly AnswerFinding[] = [];
  #noted = new Map<string, NoteOffer>();

  /** Answers that a delivery can be tied to, widest gap first. */
  get findings(): readonly AnswerFinding[] {
    return this.#findings;
  }

  get suggested(): readonly Recommendation[] {
    return this.#suggested;
  }

  /** Newest note first. */
  get noted(): readonly NoteOffer[] {
    return [...this.#noted.values()].reverse();
  }

  /** Tools that stand on a card now. */
  get shownTools(): ReadonlySet<string> {
    const noted = this.noted.flatMap(({ recommended }) => recommended);
    return new Set([...this.#suggested, ...noted].map(({ tool }) => tool.id));
  }

  update({ profile, state, history }: Visit): void {
    if (!state) return;
    const client = clientTraits(state);
    const { companySize } = client;
    const earlier = history.flatMap(({ deliveredTools: tools }) => tools);
    const { catalogue, questionnaire } = profile;
    const delivered = [...earlier, ...state.deliveries.map(({ toolId }) => toolId)];
    const grounds = JSON.stringify([state.diagnostic?.answers, client, earlier]);
    if (grounds !== this.#grounds) {
      this.#grounds = grounds;
      this.#findings = findFindings(questionnaire, state.diagnostic?.answers ?? [], client);
      this.#suggested = recommendTools({ catalogue, questionnaire, findings: this.#findings, companySize, delivered });
    }
    for (const note of state.notes) {
      if (this.#noted.has(note.noteId)) continue;
      const findings = noteFindings(questionnaire, [note]);
      const seen = [...delivered, ...this.shownTools];
      const recommended = recommendTools({ catalogue, questionnaire, findings, companySize, delivered: seen });
      this.#noted.set(note.noteId, { note, recommended });
    }
  }

  forget(): void {
    this.#grounds = '';
    this.#suggested = [];
    this.#findings = [];
    this.#noted = new Map();
  }
}

/** What a delivery that answers a finding is tied to. */
export function basisOf(finding: Finding): Basis {
  return finding.kind === 'answer'
    ? { kind: 'finding', questionId: finding.question.id }
    : { kind: 'listening', noteId: finding.noteId };
}

/** The reason that fits a tool best, among those at hand. */
export function bestBasis(tool: Tool, findings: readonly AnswerFinding[], notes: readonly Note[]): Basis | undefined {
  const finding =
    findings.find(({ question }) => question.tools.some(({ toolId }) => toolId === tool.id)) ??
    findings.find(({ themeId }) => tool.themes.includes(themeId));
  if (finding) return basisOf(finding);
  const note = notes.findLast(({ themes }) => themes.some((theme) => tool.themes.includes(theme))) ?? notes.at(-1);
  return note && { kind: 'listening', noteId: note.noteId };
}
