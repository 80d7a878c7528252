import type { CompanySize } from '../attendance/company-size.js';
import type { Channel } from '../attendance/events.js';
import { NOT_APPLICABLE, type Answer, type AnswerValue } from '../diagnostic/answer-value.js';
import { holds, type ClientTraits } from '../diagnostic/condition.js';
import { askedQuestions, type Questionnaire } from '../diagnostic/questionnaire.js';
import { scoreDiagnostic } from '../diagnostic/scoring.js';
import type { Journey, Journeys, SuggestionRule } from './journeys.js';

/** What a journey is open to and this client or visit is not. */
export type JourneyLimit = 'size' | 'sector' | 'channel';

/** A journey with why it is suggested, or with what keeps it from the client. */
export interface JourneySuggestion {
  readonly journey: Journey;
  /** Why it is suggested; `undefined` for a journey that is only offered. */
  readonly reason: string | undefined;
  /** Why it is not for this client; empty when it is. */
  readonly outside: readonly JourneyLimit[];
}

/** What journeys are chosen by: what is offered, what the diagnostic told, and who is attended how. */
export interface RoutingRequest {
  readonly journeys: Journeys;
  /** The questionnaire behind the answers. */
  readonly questionnaire: Questionnaire;
  /** @default none: nothing was diagnosed */
  readonly answers?: readonly Answer[] | undefined;
  /** Themes that the client named as pressing, first one first. @default none */
  readonly priorities?: readonly string[] | undefined;
  /** What is not known of the client is no limit. */
  readonly client?: ClientTraits | undefined;
  /** Channel of the visit. */
  readonly channel?: Channel | undefined;
}

/**
 * Every journey: those suggested first, with the reason; then those that are open to the client; then
 * those that are not, with what is in the way. The client chooses; nothing is left out.
 *
 * Suggestions about a weakness in a theme that the client named go before the others; beyond that, the
 * document's order holds.
 */
export function suggestJourneys(request: RoutingRequest): readonly JourneySuggestion[] {
  const priorities = request.priorities ?? [];
  const place = placeOf(priorities);
  const isMet = whatHolds(request, priorities);
  const all = request.journeys.journeys.map((journey) => {
    const outside = limitsAgainst(journey, request);
    const [rule] = outside.length > 0 ? [] : journey.suggestWhen.filter(isMet).sort((a, b) => place(a) - place(b));
    return { place: rule ? place(rule) : Infinity, suggestion: { journey, reason: rule?.reason, outside } };
  });
  const suggested = all.filter(({ suggestion }) => suggestion.reason).sort((a, b) => a.place - b.place);
  const others = all.filter(({ suggestion }) => !suggestion.reason);
  const open = others.filter(({ suggestion }) => suggestion.outside.length === 0);
  const closed = others.filter(({ suggestion }) => suggestion.outside.length > 0);
  return [...suggested, ...open, ...closed].map(({ suggestion }) => suggestion);
}

/** How early a rule counts: by the place of its theme among those that the client named. */
function placeOf(priorities: readonly string[]): (rule: SuggestionRule) => number {
  return ({ themeId, below }) => {
    const index = themeId !== undefined && below !== undefined ? priorities.indexOf(themeId) : -1;
    return index < 0 ? priorities.length : index;
  };
}

function whatHolds(
  { questionnaire, answers = [], client = {} }: RoutingRequest,
  priorities: readonly string[],
): (rule: SuggestionRule) => boolean {
  const score = scoreDiagnostic(questionnaire, answers, client);
  const themes = new Map(score.themes.map((theme) => [theme.themeId, theme.score]));
  const values = valuesOf(questionnaire, answers, client);
  return ({ themeId, below, atLeast, when }) => {
    if (when && !holds(when, values, client)) return false;
    if (below === undefined && atLeast === undefined) return true;
    const value = themeId === undefined ? score.overall : (themes.get(themeId) ?? unmeasured(themeId, priorities));
    if (value === undefined) return false;
    return (below === undefined || value < below) && (atLeast === undefined || value >= atLeast);
  };
}

/** A theme that the client named and that nobody measured counts as weak. */
function unmeasured(themeId: string, priorities: readonly string[]): number | undefined {
  return priorities.includes(themeId) ? 0 : undefined;
}

/** What was answered to the questions that this client is asked. */
function valuesOf(
  questionnaire: Questionnaire,
  answers: readonly Answer[],
  client: ClientTraits,
): ReadonlyMap<string, AnswerValue> {
  const asked = new Set(askedQuestions(questionnaire, answers, client).map(({ id }) => id));
  const given = answers.filter(({ questionId, value }) => asked.has(questionId) && value !== NOT_APPLICABLE);
  return new Map(given.map(({ questionId, value }) => [questionId, value]));
}

function limitsAgainst(journey: Journey, { client = {}, channel }: RoutingRequest): readonly JourneyLimit[] {
  const { companySize, sector } = client;
  const limits: JourneyLimit[] = [];
  if (companySize && !isOpenTo(journey, companySize)) limits.push('size');
  if (sector && journey.sectors?.includes(sector) === false) limits.push('sector');
  if (channel && journey.channels?.includes(channel) === false) limits.push('channel');
  return limits;
}

/** Without a limit of its own, a journey is open to those whom the policy attends. */
function isOpenTo({ sizes }: Journey, size: CompanySize): boolean {
  return sizes?.includes(size) ?? size !== 'OTHER';
}
