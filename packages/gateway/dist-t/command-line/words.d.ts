import { parseArgs, type ParseArgsConfig } from 'node:util';
type OptionsOf = NonNullable<ParseArgsConfig['options']>;
type ValuesOf<Options extends OptionsOf> = ReturnType<typeof parseArgs<{
    options: Options;
}>>['values'];
/** @throws ConfigurationError for an option that there is not */
export declare function parseWords<const Options extends OptionsOf>(words: string[], options: Options): ValuesOf<Options>;
export declare function matching(name: string, value: string | undefined, form: RegExp, words: string): string;
export declare function oneOf<Choice extends string>(name: string, value: string | undefined, choices: readonly Choice[]): Choice;
export declare function partnerId(value: string | undefined): string;
export {};
//# sourceMappingURL=words.d.ts.map