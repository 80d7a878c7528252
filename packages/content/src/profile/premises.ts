import { jsonPointer, type FieldProblem, type FlowStep } from '@atendimento-ativo/domain';
import { profileAdaptationSchema } from './adaptation.js';

/**
 * What holds in every state, and what a state may adapt of it.
 *
 * Source: Referencial da Estratégia de Atendimento Ativo (2021), premises of operation, target public and planning
 * (approach, diagnostic, registration, deliveries, continuity); Law 13.709/2018 (LGPD), art. 8 and 9.
 */
const PREMISES = {
  audience:
    'MEI, ME and EPP are attended, and nobody else; a state may attend fewer of them, or persons without a company too',
  registration:
    'every attendance is registered, with who was attended; a state may ask for further fields (requiredFields)',
  consent: 'the client is told and decides about their data (LGPD); a state may use a term of its own (consentTerm)',
  diagnostic: 'every attendance has a recorded diagnostic; a state chooses in which modes (diagnosticModes)',
  delivery: 'every contact delivers something of value; a state chooses the tools (catalogue), not whether',
  continuity: 'every attendance ends with a next step; a state chooses journeys and periodicity (journeys, followUp)',
} as const;
export type Premise = keyof typeof PREMISES;

/** A broken premise as a problem of a profile: code `premise_…`, where, and what holds instead. */
export function brokenPremise(premise: Premise, path: readonly PropertyKey[], how: string): FieldProblem {
  return {
    pointer: jsonPointer(path),
    code: `premise_${premise}`,
    message: `${how} National premise: ${PREMISES[premise]}.`,
  };
}

/**
 * The national premises that a profile would break, whatever form it was written in: a national profile, an
 * adaptation, or anything that only claims to be one. What only shows in the documents, such as a catalogue of
 * which every tool is hidden, is found by `mergeProfile`.
 */
export function brokenPremises(profile: unknown): readonly FieldProblem[] {
  if (!isRecord(profile)) return [];
  return [
    ...switches(profile, []),
    ...(profile['flow'] === undefined ? [] : brokenFlow(profile['flow'])),
    ...(isRecord(profile['audience']) ? brokenAudience(profile['audience']['sizes']) : []),
  ];
}

/** Fields that a profile has, and the premise that each one fills in. */
const FILLED_IN: Readonly<Record<string, Premise>> = {
  audience: 'audience',
  consentTerm: 'consent',
  questionnaire: 'diagnostic',
  diagnosticModes: 'diagnostic',
  catalogue: 'delivery',
  journeys: 'continuity',
  followUp: 'continuity',
  'followUp.days': 'continuity',
  'followUp.daysBySize.MEI': 'continuity',
  'followUp.daysBySize.ME': 'continuity',
  'followUp.daysBySize.EPP': 'continuity',
};

/** What a field is called by whoever thinks that a premise has a switch, in English or Portuguese. */
const NAMED_AFTER: readonly (readonly [Premise, RegExp])[] = [
  ['delivery', /deliver|entrega/i],
  ['consent', /consent|lgpd/i],
  ['continuity', /continu|follow|referral|encaminhamento/i],
  ['registration', /registr|cadastr/i],
  ['diagnostic', /diagn[oó]s/i],
  ['audience', /audience|p[uú]blico/i],
];

const KNOWN_FIELDS: ReadonlySet<string> = new Set([
  ...Object.keys(profileAdaptationSchema.shape),
  'personsWithoutCompany',
]);

/** Fields that say of a premise whether it holds: a profile has none. */
function switches(record: Readonly<Record<string, unknown>>, path: readonly string[]): readonly FieldProblem[] {
  return Object.entries(record).flatMap(([field, value]) => {
    const own = [...path, field];
    const premise = premiseSwitchedBy(own, value);
    if (premise) return [brokenPremise(premise, own, howItBreaks(own, field, value))];
    // Lists are about entries, and weights about names, of the state's own.
    return isRecord(value) && field !== 'weights' ? switches(value, own) : [];
  });
}

function howItBreaks([section]: readonly string[], field: string, value: unknown): string {
  return section === 'followUp' && typeof value === 'number'
    ? `"${field}" has to be at least 1 day, and is ${value}.`
    : `"${field}" is no switch.`;
}

function premiseSwitchedBy(path: readonly string[], value: unknown): Premise | undefined {
  const [section = '', field = section] = [path[0], path.at(-1)];
  const filledIn = FILLED_IN[path.join('.')];
  if (filledIn) return isOff(value) ? filledIn : undefined;
  if (KNOWN_FIELDS.has(field)) return undefined;
  return NAMED_AFTER.find(([, name]) => name.test(field))?.[0] ?? (value === false ? FILLED_IN[section] : undefined);
}

const OFF_WORDS = /^(off|no|none|never|false|disabled|optional|n[aã]o|nenhuma?|nunca|desligad[ao]|opcional)$/i;

function isOff(value: unknown): boolean {
  if (typeof value === 'number') return value < 1;
  if (typeof value === 'string') return OFF_WORDS.test(value.trim());
  return value === false || value === null || (Array.isArray(value) && value.length === 0);
}

/** Steps without which the rules of conclusion cannot be met. */
const NEEDED_STEPS: readonly (readonly [FlowStep, Premise])[] = [
  ['registration', 'registration'],
  ['consent', 'consent'],
  ['diagnostic', 'diagnostic'],
  ['delivery', 'delivery'],
  ['referral', 'continuity'],
  ['conclusion', 'registration'],
];

/** Which step comes before which other, where both are there, and why. */
const ORDER: readonly (readonly [before: FlowStep, after: FlowStep, Premise, why: string])[] = [
  ['consent', 'delivery', 'consent', 'nothing is given before the client has decided about their data'],
  ['diagnostic', 'feedback', 'diagnostic', 'there is nothing to give back before'],
  ['diagnostic', 'delivery', 'delivery', 'a delivery matches what the diagnostic showed'],
  ...(['registration', 'consent', 'diagnostic', 'feedback', 'delivery', 'referral'] as const).map(
    (step) => [step, 'conclusion', 'registration', 'what comes after the conclusion is not recorded'] as const,
  ),
];

function brokenFlow(flow: unknown): readonly FieldProblem[] {
  const steps: readonly unknown[] = Array.isArray(flow) ? flow : [];
  const missing = NEEDED_STEPS.filter(([step]) => !steps.includes(step)).map(([step, premise]) =>
    brokenPremise(premise, ['flow'], `The flow has no step "${step}".`),
  );
  const swapped = ORDER.flatMap(([before, after, premise, why]) => {
    const place = steps.indexOf(after);
    if (place < 0 || steps.indexOf(before) < place) return [];
    return [brokenPremise(premise, ['flow', place], `"${after}" has to come after "${before}": ${why}.`)];
  });
  return [...missing, ...swapped, ...silentAboutData(steps)];
}

/** The approach tells both sides what happens to the data; who leaves it out lets the client decide first. */
function silentAboutData(steps: readonly unknown[]): readonly FieldProblem[] {
  const place = steps.indexOf('registration');
  const earlier = steps.slice(0, Math.max(place, 0));
  if (place < 0 || earlier.includes('approach') || earlier.includes('consent')) return [];
  const how =
    '"registration" has to come after "approach" or "consent": the client is told before the first personal field.';
  return [brokenPremise('consent', ['flow', place], how)];
}

function brokenAudience(sizes: unknown): readonly FieldProblem[] {
  if (!Array.isArray(sizes) || sizes.length === 0) {
    return [brokenPremise('audience', ['audience', 'sizes'], 'No size is attended.')];
  }
  return sizes.flatMap((size, index) =>
    size === 'MEI' || size === 'ME' || size === 'EPP'
      ? []
      : [brokenPremise('audience', ['audience', 'sizes', index], `"${String(size)}" is outside the audience.`)],
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
