/**
 * The part of `zod/mini` that the domain's schemas are written in, for browsers: the same functions, the
 * same issues, a sixth of the size. Node takes `zod/mini` itself (`imports` in package.json), and a test
 * compares the two on every schema. A schema here parses; it cannot be composed with zod's own.
 */

/** What is wrong, as zod says it. */
export interface Issue {
  readonly code: string;
  readonly message: string;
  readonly path: PropertyKey[];
  /** Of `unrecognized_keys`. */
  readonly keys?: readonly string[];
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  /** Whether checks go on after it: not when absent, none at all when `false`. */
  readonly continue?: boolean;
}

interface Result {
  value: unknown;
  issues: Issue[];
}

interface Params {
  readonly error?: string;
  readonly abort?: boolean;
  readonly params?: Readonly<Record<string, unknown>>;
  /** Of a refinement: where below the value. */
  readonly path?: readonly PropertyKey[];
}

interface Check {
  /** @param message said when the check has none of its own */
  readonly apply: (result: Result, message: string | undefined) => void;
  /** Looks at whatever has a length, even if it is of the wrong type. */
  readonly isOfLength?: boolean;
  /** Most items that it lets pass. */
  readonly cap?: number;
}

type Parse = (value: unknown) => Result;
type Shape = Readonly<Record<string, Schema>>;
/** What a key that is absent becomes: an absent key too, or a value. */
type Absence = 'optional' | 'defaulted';

interface Traits {
  readonly absence?: Absence;
  /** Every value that it takes, where they can be counted. */
  readonly values?: readonly unknown[];
  readonly shape?: Shape;
  /** Said of whatever is wrong with it. */
  readonly error?: string | undefined;
  /** Takes arrays: of one that is too long the items are not looked at. */
  readonly isList?: boolean;
}

export interface Schema extends Traits {
  readonly run: Parse;
  readonly options: readonly unknown[];
  check(...more: readonly Check[]): Schema;
  parse(value: unknown): unknown;
  safeParse(value: unknown): { success: true; data: unknown } | { success: false; error: { issues: Issue[] } };
}

/* @__NO_SIDE_EFFECTS__ */
function schema(parse: Parse, traits: Traits = {}, checks: readonly Check[] = []): Schema {
  const run: Parse = (value) => {
    const isTooLong =
      traits.isList && checks.some(({ cap }) => (value as ArrayLike<unknown>)?.length > (cap ?? Infinity));
    if (Array.isArray(value) && isTooLong) return wrong('too_big', value, {}, { continue: false });
    const result = parse(value);
    for (const { apply, isOfLength } of checks) {
      const { issues } = result;
      const isDue = isOfLength
        ? (result.value as ArrayLike<unknown> | undefined)?.length !== undefined &&
          issues.every((issue) => issue.continue !== false)
        : issues.every((issue) => issue.continue);
      if (isDue) apply(result, traits.error);
    }
    return result;
  };
  const self: Schema = {
    ...traits,
    run,
    options: traits.values ?? [],
    check: (...more) => schema(parse, traits, [...checks, ...more]),
    safeParse(value) {
      const { value: data, issues } = run(value);
      return issues.length === 0 ? { success: true, data } : { success: false, error: { issues } };
    },
    parse(value) {
      const { value: data, issues } = run(value);
      if (issues.length > 0) throw Object.assign(new Error(JSON.stringify(issues)), { issues });
      return data;
    },
  };
  return self;
}

/* @__NO_SIDE_EFFECTS__ */
function issueOf(code: string, params: Params = {}, more: Partial<Issue> = {}): Issue {
  return { code, path: [...(params.path ?? [])], message: params.error ?? 'Invalid input', ...more };
}

/* @__NO_SIDE_EFFECTS__ */
function ok(value: unknown): Result {
  return { value, issues: [] };
}

/* @__NO_SIDE_EFFECTS__ */
function wrong(code: string, value: unknown, params?: Params, more?: Partial<Issue>): Result {
  return { value, issues: [issueOf(code, params, more)] };
}

/** A check that a value passes or does not. */
/* @__NO_SIDE_EFFECTS__ */
function passes(code: string, isFine: (value: never) => boolean, params: Params = {}, isOfLength = false): Check {
  return {
    isOfLength,
    apply: ({ value, issues }, message) => {
      if (isFine(value as never)) return;
      const error = params.error ?? message;
      issues.push(
        issueOf(code, { ...params, ...(error && { error }) }, { continue: !params.abort, params: params.params }),
      );
    },
  };
}

/* @__NO_SIDE_EFFECTS__ */
function within(path: PropertyKey, { value, issues }: Result): Result {
  return { value, issues: issues.map((issue) => ({ ...issue, path: [path, ...issue.path] })) };
}

/* @__NO_SIDE_EFFECTS__ */
function ofType(isRight: (value: unknown) => boolean, params?: Params, checks?: readonly Check[]): Schema {
  return schema(
    (value) => (isRight(value) ? ok(value) : wrong('invalid_type', value, params)),
    { error: params?.error },
    checks,
  );
}

/* @__NO_SIDE_EFFECTS__ */
export function string(): Schema {
  return ofType(isText);
}

/* @__NO_SIDE_EFFECTS__ */
export function number(): Schema {
  return ofType(Number.isFinite);
}

/* @__NO_SIDE_EFFECTS__ */
export function int(): Schema {
  return schema((value) => {
    if (!Number.isFinite(value)) return wrong('invalid_type', value);
    if (!Number.isInteger(value)) return wrong('invalid_type', value, {}, { continue: false });
    return Number.isSafeInteger(value) ? ok(value) : wrong('too_big', value, {}, { continue: true });
  });
}

/* @__NO_SIDE_EFFECTS__ */
export function boolean(): Schema {
  return ofType((value) => typeof value === 'boolean');
}

/* @__NO_SIDE_EFFECTS__ */
export function literal(expected: unknown): Schema {
  return enumOf([expected]);
}

/* @__NO_SIDE_EFFECTS__ */
function enumOf(values: readonly unknown[]): Schema {
  return schema((value) => (values.includes(value) ? ok(value) : wrong('invalid_value', value)), { values });
}
export { enumOf as enum };

/* @__NO_SIDE_EFFECTS__ */
export function array(item: Schema): Schema {
  const parse: Parse = (value) => {
    if (!Array.isArray(value)) return wrong('invalid_type', value);
    const results = Array.from(value, (entry: unknown, index) => within(index, item.run(entry)));
    return { value: results.map((result) => result.value), issues: results.flatMap(({ issues }) => issues) };
  };
  return schema(parse, { isList: true });
}

/* @__NO_SIDE_EFFECTS__ */
export function tuple(items: readonly Schema[], rest?: Schema): Schema {
  return schema((value) => {
    if (!Array.isArray(value)) return wrong('invalid_type', value);
    if (!rest && value.length < items.length) return wrong('too_small', value);
    const first = items.map((item, index) => within(index, item.run(value[index])));
    const others = rest
      ? value.slice(items.length).map((item, index) => within(items.length + index, rest.run(item)))
      : [];
    const surplus = !rest && value.length > items.length ? [issueOf('too_big')] : [];
    const issues = [...surplus, ...[...others, ...first].flatMap((found) => found.issues)];
    return { value: [...first, ...others].map((found) => found.value), issues };
  });
}

/* @__NO_SIDE_EFFECTS__ */
function objectOf(shape: Shape, others: 'refused' | 'kept' | 'dropped'): Schema {
  return schema(
    (input) => {
      if (!isObject(input)) return wrong('invalid_type', input);
      const value: Record<string, unknown> = {};
      const issues: Issue[] = [];
      for (const [key, field] of Object.entries(shape)) {
        const isPresent = key in input;
        if (!isPresent && field.absence === 'optional') continue;
        const result = within(key, field.run(input[key]));
        issues.push(...result.issues);
        if (isPresent || result.value !== undefined) value[key] = result.value;
      }
      const unknown: string[] = [];
      // Inherited keys too, as zod does.
      for (const key in input) if (!Object.hasOwn(shape, key)) unknown.push(key);
      if (others === 'kept') for (const key of unknown) if (key !== '__proto__') value[key] = input[key];
      if (others === 'refused' && unknown.length > 0)
        issues.push(issueOf('unrecognized_keys', {}, { keys: unknown, continue: true }));
      return { value, issues };
    },
    { shape },
  );
}

/* @__NO_SIDE_EFFECTS__ */
export function strictObject(shape: Shape): Schema {
  return objectOf(shape, 'refused');
}

/* @__NO_SIDE_EFFECTS__ */
export function looseObject(shape: Shape): Schema {
  return objectOf(shape, 'kept');
}

/* @__NO_SIDE_EFFECTS__ */
export function object(shape: Shape): Schema {
  return objectOf(shape, 'dropped');
}

/* @__NO_SIDE_EFFECTS__ */
export function omit({ shape = {} }: Schema, keys: Readonly<Record<string, true>>): Schema {
  return strictObject(Object.fromEntries(Object.entries(shape).filter(([key]) => !keys[key])));
}

/* @__NO_SIDE_EFFECTS__ */
export function optional({ run, values }: Schema): Schema {
  return schema((value) => (value === undefined ? ok(value) : run(value)), {
    absence: 'optional',
    ...(values && { values: [...values, undefined] }),
  });
}

/* @__NO_SIDE_EFFECTS__ */
export function nullable({ run, absence }: Schema): Schema {
  return schema((value) => (value === null ? ok(value) : run(value)), absence && { absence });
}

/* @__NO_SIDE_EFFECTS__ */
export function _default({ run }: Schema, fallback: unknown): Schema {
  return schema((value) => (value === undefined ? ok(structuredClone(fallback)) : run(value)), {
    absence: 'defaulted',
  });
}

/* @__NO_SIDE_EFFECTS__ */
export function lazy(get: () => Schema): Schema {
  return schema((value) => get().run(value));
}

/* @__NO_SIDE_EFFECTS__ */
export function union(options: readonly Schema[]): Schema {
  return schema((value) => {
    const results = options.map((option) => option.run(value));
    const fitting = results.find(({ issues }) => issues.length === 0);
    if (fitting) return fitting;
    const almost = results.filter(({ issues }) => issues.every((issue) => issue.continue));
    return almost.length === 1 && almost[0] ? almost[0] : wrong('invalid_union', value);
  });
}

/* @__NO_SIDE_EFFECTS__ */
export function discriminatedUnion(key: string, options: readonly Schema[]): Schema {
  return schema((value) => {
    if (!isObject(value)) return wrong('invalid_type', value);
    const option = options.find(({ shape }) => shape?.[key]?.values?.includes(value[key]));
    return option ? option.run(value) : wrong('invalid_union', value, {}, { path: [key] });
  });
}

/* @__NO_SIDE_EFFECTS__ */
export function uuidv7(params?: Params): Schema {
  return format(/^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/i, params);
}

/* @__NO_SIDE_EFFECTS__ */
export function email(params?: Params): Schema {
  return format(/^(?:[\w'+-]+\.)*[\w'+-]*[\w+-]@(?:[A-Za-z\d][A-Za-z\d-]*\.)+[A-Za-z]{2,}$/, params);
}

/* @__NO_SIDE_EFFECTS__ */
export function url(params: Params & { readonly protocol: RegExp }): Schema {
  const isUrl = (text: string): boolean => {
    try {
      return params.protocol.test(new URL(text.trim()).protocol.slice(0, -1));
    } catch {
      return false;
    }
  };
  const withoutBreaks = trimmed((text) => text.replace(/[\t\n\r]/g, ''));
  return ofType(isText, params, [passes('invalid_format', isUrl), withoutBreaks]);
}

/* @__NO_SIDE_EFFECTS__ */
function date(): Schema {
  return format(isoDate());
}

/* @__NO_SIDE_EFFECTS__ */
function datetime(params: Params & { readonly offset?: true } = {}): Schema {
  const offset = params.offset ? String.raw`|[+-](?:[01]\d|2[0-3]):[0-5]\d` : '';
  const time = String.raw`T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d+)?(?:Z${offset})$`;
  return format(new RegExp(isoDate().source.slice(0, -1) + time), params);
}
export const iso = { date, datetime };

/** Days that the calendar has, leap years included. */
/* @__NO_SIDE_EFFECTS__ */
function isoDate(): RegExp {
  return /^(?:(?:\d\d(?:[2468][048]|[13579][26]|0[48])|(?:[02468][048]|[13579][26])00)-02-29|\d{4}-(?:(?:0[13578]|1[02])-(?:0[1-9]|[12]\d|3[01])|(?:0[469]|11)-(?:0[1-9]|[12]\d|30)|02-(?:0[1-9]|1\d|2[0-8])))$/;
}

/* @__NO_SIDE_EFFECTS__ */
function format(pattern: RegExp, params?: Params): Schema {
  return ofType(isText, params, [regex(pattern, params)]);
}

/* @__NO_SIDE_EFFECTS__ */
export function regex(pattern: RegExp, params?: Params): Check {
  return passes('invalid_format', (text: string) => pattern.test(text), params);
}

/* @__NO_SIDE_EFFECTS__ */
export function minLength(minimum: number): Check {
  return passes('too_small', (value: string | readonly unknown[]) => lengthOf(value) >= minimum, {}, true);
}

/* @__NO_SIDE_EFFECTS__ */
export function maxLength(cap: number): Check {
  const check = passes('too_big', (value: string | readonly unknown[]) => lengthOf(value) <= cap, {}, true);
  return { ...check, cap };
}

/** Characters are counted, not halves of them. */
/* @__NO_SIDE_EFFECTS__ */
function lengthOf(value: string | readonly unknown[]): number {
  return typeof value === 'string' ? [...value].length : value.length;
}

/* @__NO_SIDE_EFFECTS__ */
export function gte(minimum: number): Check {
  return passes('too_small', (value: number) => value >= minimum);
}

/* @__NO_SIDE_EFFECTS__ */
export function lte(maximum: number): Check {
  return passes('too_big', (value: number) => value <= maximum);
}

/* @__NO_SIDE_EFFECTS__ */
export function positive(): Check {
  return passes('too_small', (value: number) => value > 0);
}

/* @__NO_SIDE_EFFECTS__ */
export function trim(): Check {
  return trimmed((text) => text);
}

/* @__NO_SIDE_EFFECTS__ */
function trimmed(change: (text: string) => string): Check {
  return { apply: (result) => (result.value = change((result.value as string).trim())) };
}

/* @__NO_SIDE_EFFECTS__ */
export function refine(isFine: (value: never) => boolean, params?: Params): Check {
  return passes('custom', isFine, params);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
