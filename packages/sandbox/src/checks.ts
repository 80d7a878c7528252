/** Checks of configuration files, as data. */

/** Thrown when a configuration file holds something that the sandbox does not understand. */
export class ConfigurationError extends Error {
  override readonly name = 'ConfigurationError';
  readonly code = 'configuration-invalid';
}

/** What a field of a configuration may hold. */
export interface Check {
  /** Completes "esperado: …". */
  readonly expected: string;
  readonly accepts: (value: unknown) => boolean;
}

/**
 * Checks the fields of a configuration; any may be left out.
 *
 * @param prefix - put before the names in errors, e.g. `foco.`
 * @throws ConfigurationError naming the field and what it should hold
 */
export function checkFields(value: object, checks: Readonly<Record<string, Check>>, prefix = ''): void {
  for (const [name, content] of Object.entries(value)) {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    if (check === undefined) throw new ConfigurationError(`campo desconhecido: ${prefix}${name}`);
    if (!check.accepts(content)) throw new ConfigurationError(`${prefix}${name}: esperado ${check.expected}`);
  }
}

/** One of some values. */
export function oneOf(...choices: readonly (string | number | boolean)[]): Check {
  return {
    expected: choices.map((choice) => JSON.stringify(choice)).join(' ou '),
    accepts: (value) => choices.some((choice) => choice === value),
  };
}

/** Text that is not empty. */
export function isText(value: unknown): value is string {
  return typeof value === 'string' && value !== '';
}

/** A JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A list whose every item is accepted. */
export function isListOf(value: unknown, accepts: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(accepts);
}

/** A whole number between two, both included. */
export function isWholeWithin(value: unknown, least: number, most: number): boolean {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= least && value <= most;
}
