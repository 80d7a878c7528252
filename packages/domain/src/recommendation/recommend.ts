import type { CompanySize } from '../attendance/company-size.js';
import { HIGHEST_LEVEL } from '../diagnostic/question.js';
import type { Finding } from '../diagnostic/findings.js';
import type { Questionnaire } from '../diagnostic/questionnaire.js';
import type { Catalogue, Tool } from './catalogue.js';

/** One reason behind a recommendation's place in the list; the points add up to the score. */
export interface Factor {
  readonly name: 'linked-to-question' | 'same-theme' | 'during-visit' | 'own';
  readonly points: number;
}

export interface Recommendation {
  readonly tool: Tool;
  /** The finding that it answers best: what the client is told as the reason. */
  readonly finding: Finding;
  readonly score: number;
  readonly factors: readonly Factor[];
}

export interface RecommendationRequest {
  readonly catalogue: Catalogue;
  /** The questionnaire behind the findings: what it links to a question is offered for that question alone. */
  readonly questionnaire: Questionnaire;
  readonly findings: readonly Finding[];
  readonly companySize?: CompanySize | undefined;
  /** Tools delivered in this or an earlier attendance; left out. */
  readonly delivered?: readonly string[] | undefined;
  /** @default 3 */
  readonly limit?: number | undefined;
}

/** Points per unit of gap when the questionnaire links the tool to the question, or only shares its theme. */
const LINKED_POINTS = 10;
const THEME_POINTS = 2;
/** Enough to break a tie between neighbours, never to lift a tool over a wider gap. */
const DURING_VISIT_POINTS = 4;
const OWN_POINTS = 1;
/** What is left of a finding's weight once a tool of the list answers it, so that one gap does not fill the list. */
const SHARE_WHEN_ANSWERED = 0.5;

/**
 * A short list of tools that match the findings, best first: no two of one function, own before
 * market when equal, at least one that can be applied during the visit when the findings allow it.
 * Deterministic: equal scores keep the catalogue's order.
 */
export function recommendTools(request: RecommendationRequest): readonly Recommendation[] {
  const { catalogue, findings, companySize, delivered = [], limit = 3 } = request;
  const judged = judgedFunctions(request);
  const used = new Set<string>();
  const candidates = catalogue.tools.filter((tool) => !delivered.includes(tool.id) && fitsSize(tool, companySize));
  const list: Recommendation[] = [];
  while (list.length < limit) {
    const matches = matchFindings(findings, new Set(list.map(({ finding }) => finding)));
    const isLastForVisit = list.length === limit - 1 && !list.some(({ tool }) => tool.duringVisit);
    const best = (isVisit: boolean) => pickBest(candidates, used, isVisit, (tool) => matchOf(tool, matches, judged));
    const next = (isLastForVisit && best(true)) || best(false);
    if (!next) break;
    list.push(next);
    used.add(next.tool.function);
  }
  return list;
}

/**
 * Functions of which the questionnaire links a tool to some question: the answer to that question has
 * decided whether they help, so sharing a theme is no reason to offer them for another one.
 */
function judgedFunctions({ catalogue, questionnaire }: RecommendationRequest): ReadonlySet<string> {
  const linked = new Set(questionnaire.questions.flatMap(({ tools }) => tools.map(({ toolId }) => toolId)));
  return new Set(catalogue.tools.filter((tool) => linked.has(tool.id)).map((tool) => tool.function));
}

function fitsSize(tool: Tool, size: CompanySize | undefined): boolean {
  return size === undefined || tool.sizes === undefined || tool.sizes.includes(size);
}

/** A finding with what it is worth to a tool. */
interface Match {
  readonly finding: Finding;
  readonly factor: Factor;
}

interface Matches {
  /** Best match of each tool that a question links. */
  readonly linked: ReadonlyMap<string, Match>;
  /** Best answer of each theme. */
  readonly themes: ReadonlyMap<string, Match>;
  /** Best note of each theme. */
  readonly noted: ReadonlyMap<string, Match>;
}

/** What the findings are worth, worked out once for a whole catalogue. */
function matchFindings(findings: readonly Finding[], answered: ReadonlySet<Finding>): Matches {
  const linked = new Map<string, Match>();
  const themes = new Map<string, Match>();
  const noted = new Map<string, Match>();
  for (const finding of findings) {
    const gap = finding.gap * (answered.has(finding) ? SHARE_WHEN_ANSWERED : 1);
    const shared: Match = { finding, factor: { name: 'same-theme', points: THEME_POINTS * gap } };
    if (finding.kind === 'note') {
      keepBetter(noted, finding.themeId, shared);
      continue;
    }
    const { question, level } = finding;
    for (const [position, { toolId, upToLevel }] of question.tools.entries()) {
      // The questionnaire lists the best tool first: each later place weighs a little less.
      const factor: Factor = { name: 'linked-to-question', points: LINKED_POINTS * gap - position };
      if (level <= upToLevel) keepBetter(linked, toolId, { finding, factor });
    }
    if (level < HIGHEST_LEVEL - 1) keepBetter(themes, finding.themeId, shared);
  }
  return { linked, themes, noted };
}

function keepBetter(matches: Map<string, Match>, key: string, match: Match): void {
  const before = matches.get(key);
  if (!before || match.factor.points > before.factor.points) matches.set(key, match);
}

function matchOf(tool: Tool, { linked, themes, noted }: Matches, judged: ReadonlySet<string>): Match | undefined {
  let best = linked.get(tool.id);
  // What the client asks for in their own words is judged by no answer.
  for (const shared of judged.has(tool.function) ? [noted] : [themes, noted]) {
    for (const theme of tool.themes) {
      const match = shared.get(theme);
      if (match && (!best || match.factor.points > best.factor.points)) best = match;
    }
  }
  return best;
}

function pickBest(
  tools: readonly Tool[],
  used: ReadonlySet<string>,
  duringVisitOnly: boolean,
  match: (tool: Tool) => Match | undefined,
): Recommendation | undefined {
  let best: { tool: Tool; match: Match; score: number } | undefined;
  for (const tool of tools) {
    if (used.has(tool.function) || (duringVisitOnly && !tool.duringVisit)) continue;
    const found = match(tool);
    if (!found) continue;
    const score = found.factor.points + bonusOf(tool);
    if (!best || score > best.score) best = { tool, match: found, score };
  }
  return best && { tool: best.tool, finding: best.match.finding, score: best.score, factors: factorsOf(best) };
}

function bonusOf({ duringVisit, provider }: Tool): number {
  return (duringVisit ? DURING_VISIT_POINTS : 0) + (provider === 'sebrae' ? OWN_POINTS : 0);
}

function factorsOf({ tool, match }: { readonly tool: Tool; readonly match: Match }): readonly Factor[] {
  const factors: Factor[] = [match.factor];
  if (tool.duringVisit) factors.push({ name: 'during-visit', points: DURING_VISIT_POINTS });
  if (tool.provider === 'sebrae') factors.push({ name: 'own', points: OWN_POINTS });
  return factors;
}
