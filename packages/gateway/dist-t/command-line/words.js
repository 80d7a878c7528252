import { parseArgs } from 'node:util';
import { ConfigurationError } from '../configuration/configuration-error.js';
/** @throws ConfigurationError for an option that there is not */
export function parseWords(words, options) {
    try {
        return parseArgs({ args: words, options, allowPositionals: false }).values;
    }
    catch (cause) {
        throw new ConfigurationError(cause instanceof Error ? cause.message : String(cause), { cause });
    }
}
export function matching(name, value, form, words) {
    if (value === undefined)
        throw new ConfigurationError(`${name} is missing.`);
    if (!form.test(value))
        throw new ConfigurationError(`${name} takes ${words}, not "${value}".`);
    return value;
}
export function oneOf(name, value, choices) {
    const choice = choices.find((candidate) => candidate === value);
    if (choice === undefined)
        throw new ConfigurationError(`${name} must be one of: ${choices.join(', ')}.`);
    return choice;
}
export function partnerId(value) {
    return matching('--id', value, /^[a-z0-9][a-z0-9-]{0,39}$/, 'lower-case letters, digits and dashes');
}
//# sourceMappingURL=words.js.map