import type { Questionnaire } from '../diagnostic/questionnaire.js';
import type { Catalogue, Tool } from './catalogue.js';
import { bestMatch, judgedFunctions, matchFindings, type Grounds, type Match } from './match.js';
import { misfitIn, type ToolSetting } from './misfit.js';
import { recommendationOf, scoreOf, type Recommendation } from './score.js';

/** What tools are chosen by: the catalogue, what the diagnostic or listening found, and who is attended how. */
export interface RecommendationRequest extends Grounds, ToolSetting {
  readonly catalogue: Catalogue;
  /** The questionnaire behind the findings: what it links to a question is offered for that question alone. */
  readonly questionnaire: Questionnaire;
  /** @default 3 */
  readonly limit?: number | undefined;
}

/**
 * A short list of tools that match the findings, best first: no two of one function, own before
 * market when equal, at least one that can be applied during the visit when the findings allow it.
 * Deterministic: equal scores keep the catalogue's order.
 */
export function recommendTools(request: RecommendationRequest): readonly Recommendation[] {
  const { catalogue, questionnaire, limit = 3 } = request;
  const judged = judgedFunctions(catalogue, questionnaire);
  const candidates = findCandidates(request, judged);
  const list: Recommendation[] = [];
  while (list.length < limit) {
    const next = pickBest(candidates, list, request, judged);
    if (!next) break;
    list.push(next);
  }
  if (list.some(({ tool }) => tool.duringVisit)) return list;
  return withOneForTheVisit(list, (others) => {
    const forTheVisit = candidates.filter(({ tool }) => tool.duringVisit);
    return pickBest(forTheVisit, others, request, judged);
  });
}

/** A tool that fits the client and answers a finding. */
interface Candidate {
  readonly tool: Tool;
  /** Its score beside an empty list. Beside others it is never higher: they answer some of the findings. */
  readonly highestScore: number;
}

function findCandidates(request: RecommendationRequest, judged: ReadonlySet<string>): readonly Candidate[] {
  const misfitOf = misfitIn(request);
  const matches = matchFindings(request);
  const candidates: Candidate[] = [];
  for (const tool of request.catalogue.tools) {
    if (misfitOf(tool)) continue;
    const match = bestMatch(tool, matches, judged);
    if (match) candidates.push({ tool, highestScore: scoreOf(tool, match) });
  }
  return candidates;
}

/** The best tool beside those of a list, of a function that none of them has. */
function pickBest(
  candidates: readonly Candidate[],
  list: readonly Recommendation[],
  grounds: Grounds,
  judged: ReadonlySet<string>,
): Recommendation | undefined {
  const answered = list.map(({ finding }) => finding);
  const matches = matchFindings(grounds, answered);
  const used = new Set(list.map(({ tool }) => tool.function));
  let best: { tool: Tool; match: Match; score: number } | undefined;
  for (const { tool, highestScore } of candidates) {
    if ((best && highestScore <= best.score) || used.has(tool.function)) continue;
    const match = bestMatch(tool, matches, judged);
    if (!match) continue;
    const score = scoreOf(tool, match);
    if (!best || score > best.score) best = { tool, match, score };
  }
  return best && recommendationOf(best.tool, best.match);
}

/** Gives a place to a tool for the visit: the last one, or that of the alternative with its function. */
function withOneForTheVisit(
  list: readonly Recommendation[],
  pickBeside: (others: readonly Recommendation[]) => Recommendation | undefined,
): readonly Recommendation[] {
  for (let place = list.length - 1; place >= 0; place -= 1) {
    const picked = pickBeside(list.filter((_, index) => index !== place));
    if (picked) return list.map((recommendation, index) => (index === place ? picked : recommendation));
  }
  return list;
}
