/** What the sources may not contain, for the `no-restricted-*` rules of eslint.config.mjs. */

const templateText = 'TaggedTemplateExpression[tag.name=/^(html|svg)$/] > TemplateLiteral > TemplateElement';
const templateWithoutStyleMap =
  "TaggedTemplateExpression[tag.name=/^(html|svg)$/]:not(:has(CallExpression[callee.name='styleMap'])) > TemplateLiteral > TemplateElement";

/** Syntax that no package uses. */
export const houseSyntax = [
  { selector: 'ExportDefaultDeclaration', message: 'Export by name.' },
  { selector: "ExportSpecifier[exported.name='default']", message: 'Export by name.' },
  { selector: 'TSEnumDeclaration', message: 'Use a const object or a union of literals.' },
  { selector: 'TSImportEqualsDeclaration', message: 'Use an import declaration.' },
];

/** A strict Content-Security-Policy blocks style attributes; styleMap sets properties and is allowed. */
export const templateSyntax = [
  {
    selector: `${templateText}[value.raw=/\\sstyle\\s*=\\s*["']?[^"'\\s]/]`,
    message: 'No style attribute: use a class, a part or a custom property.',
  },
  {
    selector: `${templateWithoutStyleMap}[value.raw=/\\sstyle\\s*=\\s*["']?$/]`,
    message: 'No style attribute except with styleMap.',
  },
  { selector: `${templateText}[value.raw=/\\.(inner|outer)HTML\\s*=/]`, message: 'Render with a template.' },
];

/** The domain is the same function of its input everywhere: time and chance are given to it. */
export const pureSyntax = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The current time is a parameter.' },
  { selector: "CallExpression[callee.name='Date']", message: 'The current time is a parameter.' },
];

export const markupProperties = [
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
]
  .map((property) => ({ property, message: 'Render with a template: markup from text runs what others wrote.' }))
  .concat([{ object: 'document', property: 'write', message: 'Render with a template.' }]);

export const impureProperties = [
  { object: 'Date', property: 'now', message: 'The current time is a parameter.' },
  { object: 'performance', property: 'now', message: 'The current time is a parameter.' },
  { object: 'Math', property: 'random', message: 'Chance is a parameter.' },
  { object: 'crypto', property: 'randomUUID', message: 'Identifiers are parameters.' },
  { object: 'crypto', property: 'getRandomValues', message: 'Chance is a parameter.' },
];

export const impureGlobals = [
  'fetch',
  'XMLHttpRequest',
  'WebSocket',
  'console',
  'process',
  'window',
  'document',
  'navigator',
  'localStorage',
  'sessionStorage',
  'indexedDB',
  'setTimeout',
  'setInterval',
  'queueMicrotask',
].map((name) => ({ name, message: 'The domain is pure: no clock, no network, no page.' }));

export const unsafeDirectives = ['html', 'svg', 'mathml'].map((kind) => ({
  name: `lit/directives/unsafe-${kind}.js`,
  message: 'Render with a template.',
}));

/** Schemas of the domain run on zod in Node and on the small engine in browsers. */
export const schemaEngines = ['zod', 'zod/mini', 'zod/v4'].map((name) => ({
  name,
  message: "Import '#schema': package.json says which engine that is.",
}));
