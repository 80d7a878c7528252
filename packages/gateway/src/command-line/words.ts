import { parseArgs, type ParseArgsConfig } from 'node:util';
import { ConfigurationError } from '../configuration/configuration-error.js';

type OptionsOf = NonNullable<ParseArgsConfig['options']>;
type ValuesOf<Options extends OptionsOf> = ReturnType<typeof parseArgs<{ options: Options }>>['values'];

/** @throws ConfigurationError for an option that there is not */
export function parseWords<const Options extends OptionsOf>(words: string[], options: Options): ValuesOf<Options> {
  try {
    return parseArgs({ args: words, options, allowPositionals: false }).values;
  } catch (cause) {
    throw new ConfigurationError(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

export function matching(name: string, value: string | undefined, form: RegExp, words: string): string {
  if (value === undefined) throw new ConfigurationError(`${name} is missing.`);
  if (!form.test(value)) throw new ConfigurationError(`${name} takes ${words}, not "${value}".`);
  return value;
}

export function oneOf<Choice extends string>(
  name: string,
  value: string | undefined,
  choices: readonly Choice[],
): Choice {
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) throw new ConfigurationError(`${name} must be one of: ${choices.join(', ')}.`);
  return choice;
}

export function partnerId(value: string | undefined): string {
  return matching('--id', value, /^[a-z0-9][a-z0-9-]{0,39}$/, 'lower-case letters, digits and dashes');
}
