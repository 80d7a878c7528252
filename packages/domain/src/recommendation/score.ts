import type { Finding } from '../diagnostic/findings.js';
import type { Tool } from './catalogue.js';
import type { Factor, Match } from './match.js';

/** A tool on the short list, with what put it there. */
export interface Recommendation {
  readonly tool: Tool;
  /** The finding that it answers best: what the client is told as the reason. */
  readonly finding: Finding;
  readonly score: number;
  /** What the score is made of. */
  readonly factors: readonly Factor[];
}

/** Enough to break a tie between neighbours, never to lift a tool over a wider gap. */
const DURING_VISIT_POINTS = 4;
const OWN_POINTS = 1;

export function recommendationOf(tool: Tool, match: Match): Recommendation {
  return { tool, finding: match.finding, score: scoreOf(tool, match), factors: factorsOf(tool, match) };
}

/** Sum of `factorsOf`, without making them: called for every tool of a catalogue. */
export function scoreOf(tool: Tool, { points }: Match): number {
  return points + weightPoints(tool, points) + duringVisitPoints(tool) + ownPoints(tool);
}

function factorsOf(tool: Tool, match: Match): readonly Factor[] {
  const ofTool: readonly Factor[] = [
    { name: 'state-weight', points: weightPoints(tool, match.points) },
    { name: 'during-visit', points: duringVisitPoints(tool) },
    { name: 'own', points: ownPoints(tool) },
  ];
  return [...match.factors, ...ofTool.filter(({ points }) => points !== 0)];
}

function weightPoints({ weight }: Tool, points: number): number {
  return points * (weight - 1);
}

function duringVisitPoints({ duringVisit }: Tool): number {
  return duringVisit ? DURING_VISIT_POINTS : 0;
}

function ownPoints({ provider }: Tool): number {
  return provider === 'sebrae' ? OWN_POINTS : 0;
}
