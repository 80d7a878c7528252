import type { CompanySize } from '../attendance/company-size.js';
import { HIGHEST_LEVEL } from '../diagnostic/question.js';
import type { Finding } from '../diagnostic/findings.js';
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

/**
 * A short list of tools that match the findings, best first: no two of one function, own before
 * market when equal, at least one that can be applied during the visit when the findings allow it.
 * Deterministic: equal scores keep the catalogue's order.
 */
export function recommendTools(request: RecommendationRequest): readonly Recommendation[] {
  const { catalogue, findings, companySize, delivered = [], limit = 3 } = request;
  const ranked: Recommendation[] = [];
  for (const tool of catalogue.tools) {
    if (delivered.includes(tool.id) || !fitsSize(tool, companySize)) continue;
    const best = bestFinding(tool, findings);
    if (best) ranked.push(best);
  }
  ranked.sort((left, right) => right.score - left.score);
  return withOneForTheVisit(distinctFunctions(ranked), limit);
}

function fitsSize(tool: Tool, size: CompanySize | undefined): boolean {
  return size === undefined || tool.sizes === undefined || tool.sizes.includes(size);
}

function bestFinding(tool: Tool, findings: readonly Finding[]): Recommendation | undefined {
  let best: Recommendation | undefined;
  for (const finding of findings) {
    const match = matchPoints(tool, finding);
    if (!match) continue;
    const factors: Factor[] = [match];
    if (tool.duringVisit) factors.push({ name: 'during-visit', points: DURING_VISIT_POINTS });
    if (tool.provider === 'sebrae') factors.push({ name: 'own', points: OWN_POINTS });
    const score = factors.reduce((sum, factor) => sum + factor.points, 0);
    if (!best || score > best.score) best = { tool, finding, score, factors };
  }
  return best;
}

function matchPoints(tool: Tool, finding: Finding): Factor | undefined {
  const position = finding.question.tools.findIndex(
    (link) => link.toolId === tool.id && finding.level <= link.upToLevel,
  );
  if (position >= 0) {
    // The questionnaire lists the best tool first: each later place weighs a little less.
    return { name: 'linked-to-question', points: LINKED_POINTS * finding.gap - position };
  }
  if (tool.themes.includes(finding.question.themeId) && finding.level < HIGHEST_LEVEL - 1) {
    return { name: 'same-theme', points: THEME_POINTS * finding.gap };
  }
  return undefined;
}

function distinctFunctions(ranked: readonly Recommendation[]): readonly Recommendation[] {
  const seen = new Set<string>();
  return ranked.filter(({ tool }) => !seen.has(tool.function) && seen.add(tool.function));
}

function withOneForTheVisit(ranked: readonly Recommendation[], limit: number): readonly Recommendation[] {
  const list = ranked.slice(0, limit);
  if (list.some(({ tool }) => tool.duringVisit)) return list;
  const applicable = ranked.find(({ tool }) => tool.duringVisit);
  return applicable ? [...list.slice(0, limit - 1), applicable] : list;
}
