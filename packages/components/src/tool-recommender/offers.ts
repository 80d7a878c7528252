import {
  clientTraits,
  findFindings,
  mayUse,
  noteFindings,
  recommendTools,
  type AnswerFinding,
  type Attendance,
  type Grounds,
  type ListeningNote,
  type Recommendation,
  type StateProfile,
  type ToolSetting,
} from '@atendimento-ativo/domain';
import type { Visit } from '../foundation/visit-context.js';

/** Tools offered for one listening note. */
export interface NoteOffer {
  readonly note: ListeningNote;
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

  update({ profile, attendance, state, history }: Visit): void {
    if (!state) return;
    const { questionnaire, catalogue, consentTerm } = profile;
    const usable = mayUse('history', consentTerm, state, attendance?.standing) ? history : [];
    const earlier = usable.flatMap(({ deliveredTools }) => deliveredTools);
    const known = knownOf(state, profile.profile);
    const grounds = JSON.stringify([state.diagnostic?.answers, known, earlier]);
    const delivered = [...earlier, ...state.deliveries.map(({ toolId }) => toolId)];
    if (grounds !== this.#grounds) {
      this.#grounds = grounds;
      this.#findings = findFindings(questionnaire, state.diagnostic?.answers ?? [], known);
      this.#suggested = recommendTools({ catalogue, questionnaire, findings: this.#findings, ...known, delivered });
    }
    for (const note of state.notes) {
      if (this.#noted.has(note.noteId)) continue;
      const findings = noteFindings(questionnaire, [note]);
      const seen = [...delivered, ...this.shownTools];
      const recommended = recommendTools({ catalogue, questionnaire, findings, ...known, delivered: seen });
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

/** What the visit knows, beside the answers and what was delivered, that decides about tools. */
function knownOf(state: Attendance, { priorityThemes }: StateProfile): ToolSetting & Omit<Grounds, 'findings'> {
  const { context, diagnostic } = state;
  return { ...clientTraits(state), channel: context?.channel, priorities: diagnostic?.priorities, priorityThemes };
}
