import javascript from '@eslint/js';
import lit from 'eslint-plugin-lit';
import litAccessibility from 'eslint-plugin-lit-a11y';
import webComponents from 'eslint-plugin-wc';
import globals from 'globals';
import { defineConfig, globalIgnores } from 'eslint/config';
import typescript from 'typescript-eslint';
import * as restrictions from './scripts/lint/restrictions.mjs';

const sources = ['packages/*/src/**/*.ts'];
const tests = ['packages/*/src/**/*.test.ts', 'packages/*/src/**/*.fixture.ts', 'packages/*/src/**/testing/**/*.ts'];
const programs = ['packages/*/src/bin.ts', 'packages/*/src/**/*.bin.ts'];

/** Calls whose promise nobody needs to wait for. */
const safelyFloating = [
  // The runner waits for its own functions.
  { from: 'package', package: 'node:test', name: ['describe', 'it', 'suite', 'test'] },
  // `expect(…).to.equal(…)` is declared as a promise by a plugin of @open-wc/testing, and is none.
  { from: 'package', package: 'chai', name: 'Equal' },
];

export default defineConfig([
  globalIgnores(['**/dist/', 'docs/reference/', '.data/', 'coverage/']),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },

  { files: ['**/*.mjs', '**/*.js'], extends: [javascript.configs.recommended] },
  { files: ['**/*.mjs'], languageOptions: { globals: globals.nodeBuiltin } },
  { files: ['examples/**'], languageOptions: { globals: { ...globals.nodeBuiltin, ...globals.browser } } },

  {
    files: sources,
    extends: [javascript.configs.recommended, typescript.configs.recommendedTypeChecked],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-base-to-string': ['error', { ignoredTypeNames: ['URL', 'URLSearchParams'] }],
      '@typescript-eslint/no-deprecated': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-floating-promises': ['error', { allowForKnownSafeCalls: safelyFloating }],
      // An empty name for a type can be a promise to users that it may grow.
      '@typescript-eslint/no-empty-object-type': ['error', { allowInterfaces: 'with-single-extends' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // What a library hands over as `unknown` is passed on as it came.
      '@typescript-eslint/only-throw-error': ['error', { allowThrowingUnknown: true }],
      '@typescript-eslint/parameter-properties': 'error',
      '@typescript-eslint/prefer-readonly': 'error',
      // `async` also turns what a function throws into a rejection.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allow: ['URL', 'URLSearchParams'] },
      ],
      '@typescript-eslint/return-await': ['error', 'in-try-catch'],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      eqeqeq: 'error',
      'no-console': 'error',
      // Text is cleaned of control characters in more than one place.
      'no-control-regex': 'off',
      'no-restricted-properties': ['error', ...restrictions.markupProperties],
      'no-restricted-syntax': ['error', ...restrictions.houseSyntax],
    },
  },
  {
    files: ['packages/components/src/**/*.ts'],
    extends: [
      lit.configs['flat/recommended'],
      webComponents.configs['flat/best-practice'],
      litAccessibility.configs.recommended,
    ],
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      'lit/lifecycle-super': 'error',
      'lit/no-classfield-shadowing': 'error',
      'lit/no-invalid-escape-sequences': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-private-properties': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/prefer-nothing': 'error',
      'lit/value-after-constraints': 'error',
      'no-restricted-imports': ['error', { paths: restrictions.unsafeDirectives }],
      'no-restricted-syntax': ['error', ...restrictions.houseSyntax, ...restrictions.templateSyntax],
      // LitElement implements every lifecycle callback, and the compiler knows.
      'wc/guard-super-call': 'off',
    },
  },
  {
    files: ['packages/domain/src/**/*.ts'],
    ignores: [...tests, 'packages/domain/src/schema/zod.ts'],
    rules: {
      'no-restricted-imports': ['error', { paths: restrictions.schemaEngines }],
    },
  },
  {
    files: ['packages/domain/src/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', ...restrictions.impureGlobals],
      'no-restricted-properties': ['error', ...restrictions.markupProperties, ...restrictions.impureProperties],
      'no-restricted-syntax': ['error', ...restrictions.houseSyntax, ...restrictions.pureSyntax],
    },
  },
  {
    files: tests,
    rules: {
      // chai's assertions are expressions; a test knows what is there, and a fake throws what it is told to.
      '@typescript-eslint/no-unused-expressions': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/only-throw-error': 'off',
      '@typescript-eslint/unbound-method': 'off',
      'no-restricted-globals': 'off',
    },
  },
  { files: programs, rules: { 'no-console': 'off' } },
]);
