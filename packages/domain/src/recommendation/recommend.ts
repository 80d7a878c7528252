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
  const { catalogue, companySize, delivered = [], limit = 3 } = request;
  const judged = judgedFunctions(request);
  const list: Recommendation[] = [];
  let candidates = catalogue.tools.filter((tool) => !delivered.includes(tool.id) && fitsSize(tool, companySize));
  while (list.length < limit) {
    const ranked = rank(candidates, request.findings, list, judged);
    const isLastForVisit = list.length === limit - 1 && !list.some(({ tool }) => tool.duringVisit);
    const next = (isLastForVisit && ranked.find(({ tool }) => tool.duringVisit)) || ranked[0];
    if (!next) break;
    list.push(next);
    candidates = candidates.filter((tool) => tool.function !== next.tool.function);
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

function rank(
  tools: readonly Tool[],
  findings: readonly Finding[],
  chosen: readonly Recommendation[],
  judged: ReadonlySet<string>,
): readonly Recommendation[] {
  const answered = new Set(chosen.map(({ finding }) => finding.question.id));
  const ranked = tools.flatMap((tool) => {
    const matches = findings.flatMap((finding) => {
      const gap = finding.gap * (answered.has(finding.question.id) ? SHARE_WHEN_ANSWERED : 1);
      const match = matchPoints(tool, finding, gap, judged);
      return match ? [recommend(tool, finding, match)] : [];
    });
    return matches.sort((left, right) => right.score - left.score).slice(0, 1);
  });
  return ranked.sort((left, right) => right.score - left.score);
}

function recommend(tool: Tool, finding: Finding, match: Factor): Recommendation {
  const factors: Factor[] = [match];
  if (tool.duringVisit) factors.push({ name: 'during-visit', points: DURING_VISIT_POINTS });
  if (tool.provider === 'sebrae') factors.push({ name: 'own', points: OWN_POINTS });
  return { tool, finding, score: factors.reduce((sum, factor) => sum + factor.points, 0), factors };
}

function matchPoints(tool: Tool, finding: Finding, gap: number, judged: ReadonlySet<string>): Factor | undefined {
  const { question, level } = finding;
  const position = question.tools.findIndex((link) => link.toolId === tool.id && level <= link.upToLevel);
  if (position >= 0) {
    // The questionnaire lists the best tool first: each later place weighs a little less.
    return { name: 'linked-to-question', points: LINKED_POINTS * gap - position };
  }
  const sharesTheme = tool.themes.includes(question.themeId) && level < HIGHEST_LEVEL - 1;
  return sharesTheme && !judged.has(tool.function) ? { name: 'same-theme', points: THEME_POINTS * gap } : undefined;
}
