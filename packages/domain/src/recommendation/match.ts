import { HIGHEST_LEVEL, type Level } from '../diagnostic/question.js';
import type { Finding } from '../diagnostic/findings.js';
import type { Questionnaire } from '../diagnostic/questionnaire.js';
import type { Catalogue, Tool } from './catalogue.js';

/**
 * Where points come from: the finding, priorities of client and state, a first result in the visit, and being Sebrae's
 * own.
 */
export type FactorName =
  'linked-to-question' | 'same-theme' | 'client-priority' | 'state-priority' | 'state-weight' | 'during-visit' | 'own';

/** One reason behind a tool's place in the list; the points add up to the score. */
export interface Factor {
  readonly name: FactorName;
  readonly points: number;
}

/** What matches tools to a client. */
export interface Grounds {
  readonly findings: readonly Finding[];
  /** Themes that the client named as most important. */
  readonly priorities?: readonly string[] | undefined;
  /** Themes that the state wants strengthened. */
  readonly priorityThemes?: readonly string[] | undefined;
}

/** Points per level of gap when the questionnaire links the tool to the question, or only shares its theme. */
const LINKED_POINTS = 10;
const THEME_POINTS = 2;
/**
 * Levels by which a gap counts as wider in a theme that the client or the state named: the client's word
 * lifts a problem over one that is a level worse, the state's settles what would be equal.
 */
const CLIENT_PRIORITY_LEVELS = 1.2;
const STATE_PRIORITY_LEVELS = 0.3;
/** What is left of a gap, or of a theme's priority, once a tool of the list answers it: one does not fill the list. */
const SHARE_WHEN_ANSWERED = 0.5;

/** A finding with what it is worth to a tool. */
export interface Match {
  readonly finding: Finding;
  readonly factors: readonly Factor[];
  /** Sum of the factors. */
  readonly points: number;
}

/** What the findings are worth, worked out once for a whole catalogue; best first. */
export interface Matches {
  /** By the tool that a question links. */
  readonly linked: ReadonlyMap<string, readonly Match[]>;
  /** Answers, by theme. */
  readonly themes: ReadonlyMap<string, readonly Match[]>;
  /** Listening notes, by theme. */
  readonly noted: ReadonlyMap<string, readonly Match[]>;
}

/** What the findings are worth to the next tool, when the list already answers some of them. */
export function matchFindings(grounds: Grounds, answered: readonly Finding[] = []): Matches {
  const linked = new Map<string, Match[]>();
  const themes = new Map<string, Match[]>();
  const noted = new Map<string, Match[]>();
  const answeredThemes = new Set(answered.map(({ themeId }) => themeId));
  for (const finding of grounds.findings) {
    const { themeId } = finding;
    const gap = finding.gap * (answered.includes(finding) ? SHARE_WHEN_ANSWERED : 1);
    const named = namedLevels(grounds, themeId, answeredThemes.has(themeId) ? SHARE_WHEN_ANSWERED : 1);
    const worth = (name: FactorName, perLevel: number, position = 0): Match => {
      const factors: readonly Factor[] = [
        { name, points: Math.max(perLevel * gap - position, 0) },
        ...named.map((factor) => ({ name: factor.name, points: perLevel * factor.levels })),
      ];
      return { finding, factors, points: factors.reduce((total, { points }) => total + points, 0) };
    };
    if (finding.kind === 'note') {
      add(noted, themeId, worth('same-theme', THEME_POINTS));
      continue;
    }
    for (const [position, { toolId, upToLevel }] of finding.question.tools.entries()) {
      // The questionnaire lists the best tool first: each later place weighs a little less.
      if (finding.level <= upToLevel) add(linked, toolId, worth('linked-to-question', LINKED_POINTS, position));
    }
    if (finding.level < HIGHEST_LEVEL - 1) add(themes, themeId, worth('same-theme', THEME_POINTS));
  }
  for (const matches of [...linked.values(), ...themes.values(), ...noted.values()]) {
    matches.sort((left, right) => right.points - left.points);
  }
  return { linked, themes, noted };
}

/** By how many levels a gap counts as wider because its theme was named. */
function namedLevels({ priorities, priorityThemes }: Grounds, themeId: string, share: number) {
  const named: { name: FactorName; levels: number }[] = [];
  if (priorities?.includes(themeId)) named.push({ name: 'client-priority', levels: CLIENT_PRIORITY_LEVELS * share });
  if (priorityThemes?.includes(themeId)) named.push({ name: 'state-priority', levels: STATE_PRIORITY_LEVELS * share });
  return named;
}

function add(matches: Map<string, Match[]>, key: string, match: Match): void {
  const before = matches.get(key);
  if (before) before.push(match);
  else matches.set(key, [match]);
}

/**
 * Functions of which the questionnaire links a tool to some question: the answer to that question has
 * decided whether they help, so sharing a theme is no reason to offer them for another one.
 */
export function judgedFunctions({ tools }: Catalogue, { questions }: Questionnaire): ReadonlySet<string> {
  const linked = new Set(questions.flatMap((question) => question.tools.map(({ toolId }) => toolId)));
  return new Set(tools.filter((tool) => linked.has(tool.id)).map((tool) => tool.function));
}

/** The finding that a tool answers best, at a level at which it helps. */
export function bestMatch(tool: Tool, matches: Matches, judged: ReadonlySet<string>): Match | undefined {
  let best = firstThatFits(matches.linked.get(tool.id), tool);
  // What the client asks for in their own words is judged by no answer.
  for (const shared of judged.has(tool.function) ? [matches.noted] : [matches.themes, matches.noted]) {
    for (const theme of tool.themes) {
      const match = firstThatFits(shared.get(theme), tool);
      if (match && (!best || match.points > best.points)) best = match;
    }
  }
  return best;
}

function firstThatFits(matches: readonly Match[] | undefined, { maturity }: Tool): Match | undefined {
  // Nobody measured a note: every level may be the client's.
  return matches?.find(({ finding }) => finding.kind === 'note' || isWithin(finding.level, maturity));
}

function isWithin(level: Level, { from, to }: Tool['maturity']): boolean {
  return from <= level && level <= to;
}
