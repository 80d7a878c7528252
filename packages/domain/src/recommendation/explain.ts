import type { Tool } from './catalogue.js';
import { bestMatch, judgedFunctions, matchFindings } from './match.js';
import { misfitIn, type Misfit } from './misfit.js';
import { recommendTools, type RecommendationRequest } from './recommend.js';
import { recommendationOf, type Recommendation } from './score.js';

/** Why a tool is not in the list. */
export type LeftOut =
  /** It does not fit the client or the visit. */
  | { readonly reason: Misfit }
  /** No finding asks for it, or none at a level at which it helps. */
  | { readonly reason: 'no-finding' }
  /** A tool with the same function is in the list. */
  | { readonly reason: 'same-function'; readonly toolId: string }
  /** It would be in the list, but one place belongs to a tool that can be applied during the visit. */
  | { readonly reason: 'room-for-visit' }
  /** Others have more points. */
  | { readonly reason: 'ranked-lower' };

/** How one tool of the catalogue fared. */
export interface Explanation {
  readonly tool: Tool;
  /** From 1, in the list; `undefined` when it was left out. */
  readonly place: number | undefined;
  readonly leftOut: LeftOut | undefined;
  /** In the list: as chosen. Left out: what it would be worth beside the list; `undefined` without a finding. */
  readonly recommendation: Recommendation | undefined;
}

/** Every tool of the catalogue with its points and why it is in the list or not: the list first, then by score. */
export function explainRecommendations(request: RecommendationRequest): readonly Explanation[] {
  const { catalogue, questionnaire } = request;
  const list = recommendTools(request);
  const judged = judgedFunctions(catalogue, questionnaire);
  const matches = matchFindings(
    request,
    list.map(({ finding }) => finding),
  );
  const misfitOf = misfitIn(request);
  const lowest = list.at(-1)?.score ?? 0;

  const chosen = list.map((recommendation, index): Explanation => {
    return { tool: recommendation.tool, place: index + 1, leftOut: undefined, recommendation };
  });
  const whyLeftOut = (tool: Tool, score: number | undefined): LeftOut => {
    const misfit = misfitOf(tool);
    if (misfit) return { reason: misfit };
    if (score === undefined) return { reason: 'no-finding' };
    const alternative = list.find((recommendation) => recommendation.tool.function === tool.function);
    if (alternative) return { reason: 'same-function', toolId: alternative.tool.id };
    return { reason: score > lowest ? 'room-for-visit' : 'ranked-lower' };
  };
  const others = catalogue.tools
    .filter((tool) => !list.some((recommendation) => recommendation.tool === tool))
    .map((tool): Explanation => {
      const match = bestMatch(tool, matches, judged);
      const recommendation = match && recommendationOf(tool, match);
      return { tool, place: undefined, leftOut: whyLeftOut(tool, recommendation?.score), recommendation };
    })
    .sort((left, right) => scoreIn(right) - scoreIn(left));
  return [...chosen, ...others];
}

function scoreIn({ recommendation }: Explanation): number {
  return recommendation?.score ?? 0;
}
