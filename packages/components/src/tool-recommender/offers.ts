import {
  clientTraits,
  findFindings,
  recommendTools,
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
  readonly tools: readonly Tool[];
}

const TOOLS_PER_NOTE = 3;

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
    const client = clientTraits(state);
    const { companySize } = client;
    const earlier = history.flatMap(({ deliveredTools: tools }) => tools);
    const delivered = [...earlier, ...state.deliveries.map(({ toolId }) => toolId)];
    const grounds = JSON.stringify([state.diagnostic?.answers, client, earlier]);
    if (grounds !== this.#grounds) {
      this.#grounds = grounds;
      this.#findings = findFindings(profile.questionnaire, state.diagnostic?.answers ?? [], client);
      this.#suggested = recommendTools({
        catalogue: profile.catalogue,
        questionnaire: profile.questionnaire,
        findings: this.#findings,
        companySize,
        delivered,
      });
    }
    for (const note of state.notes) {
      if (this.#noted.has(note.noteId)) continue;
      const left = profile.catalogue.tools.filter(
        ({ id, sizes }) =>
          !delivered.includes(id) &&
          !this.shownTools.has(id) &&
          (companySize === undefined || sizes === undefined || sizes.includes(companySize)),
      );
      this.#noted.set(note.noteId, { note, tools: toolsForNote(left, note) });
    }
  }

  forget(): void {
    this.#grounds = '';
    this.#suggested = [];
    this.#findings = [];
    this.#noted = new Map();
  }
}

/** Tools of a note's themes: what fits into the visit first, own before market, no two of one function. */
export function toolsForNote(tools: readonly Tool[], note: Note, limit = TOOLS_PER_NOTE): readonly Tool[] {
  const functions = new Set<string>();
  return tools
    .filter(({ themes }) => themes.some((theme) => note.themes.includes(theme)))
    .sort((left, right) => rank(right) - rank(left))
    .filter((tool) => !functions.has(tool.function) && functions.add(tool.function))
    .slice(0, limit);
}

function rank({ duringVisit, provider }: Tool): number {
  return (duringVisit ? 2 : 0) + (provider === 'sebrae' ? 1 : 0);
}

/** The reason that fits a tool best, among those at hand. */
export function bestBasis(tool: Tool, findings: readonly Finding[], notes: readonly Note[]): Basis | undefined {
  const finding =
    findings.find(({ question }) => question.tools.some(({ toolId }) => toolId === tool.id)) ??
    findings.find(({ question }) => tool.themes.includes(question.themeId));
  if (finding) return { kind: 'finding', questionId: finding.question.id };
  const note = notes.findLast(({ themes }) => themes.some((theme) => tool.themes.includes(theme))) ?? notes.at(-1);
  return note && { kind: 'listening', noteId: note.noteId };
}
