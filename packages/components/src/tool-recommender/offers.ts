import {
  clientTraits,
  findFindings,
  recommendTools,
  toolsForNote,
  type Attendance,
  type Finding,
  type Grounds,
  type ListeningNote,
  type Recommendation,
  type Tool,
  type ToolSetting,
} from '@atendimento-ativo/domain';
import type { Visit } from '../foundation/visit-context.js';

/** Tools offered for one listening note. */
export interface NoteOffer {
  readonly note: ListeningNote;
  readonly tools: readonly Tool[];
}

/**
 * The tools on offer. What was offered stays in its place while the attendance goes on, so that a card
 * turns to "delivered" where it stands; only new answers make a new list.
 */
export class Offers {
  /** What the suggestions were made from. */
  #grounds = '';
  #suggested: readonly Recommendation[] = [];
  #findings: readonly Finding[] = [];
  #noted = new Map<string, NoteOffer>();

  /** Points that a delivery can be tied to, widest gap first. */
  get findings(): readonly Finding[] {
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
    return new Set([
      ...this.#suggested.map(({ tool }) => tool.id),
      ...this.noted.flatMap(({ tools }) => tools.map(({ id }) => id)),
    ]);
  }

  update({ profile, state, history }: Visit): void {
    if (!state) return;
    const { questionnaire, catalogue } = profile;
    const earlier = history.flatMap(({ deliveredTools }) => deliveredTools);
    const known = knownOf(state);
    const grounds = JSON.stringify([state.diagnostic?.answers, known, earlier]);
    const delivered = [...earlier, ...state.deliveries.map(({ toolId }) => toolId)];
    if (grounds !== this.#grounds) {
      this.#grounds = grounds;
      this.#findings = findFindings(questionnaire, state.diagnostic?.answers ?? [], known);
      this.#suggested = recommendTools({ catalogue, questionnaire, findings: this.#findings, ...known, delivered });
    }
    for (const note of state.notes) {
      if (this.#noted.has(note.noteId)) continue;
      const left = catalogue.tools.filter(({ id }) => !this.shownTools.has(id));
      this.#noted.set(note.noteId, { note, tools: toolsForNote(left, note, { ...known, delivered }) });
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
function knownOf(state: Attendance): ToolSetting & Omit<Grounds, 'findings'> {
  return { ...clientTraits(state), channel: state.context?.channel };
}
