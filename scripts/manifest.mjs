// npm run manifest: what the elements offer to a page, read from their sources: the custom-elements manifest
// (packages/components/dist/custom-elements.json, for editors and wrappers) and docs/elements.md. With --check,
// as in npm test, it fails when docs/elements.md is behind or when something an element offers is not described.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import prettierOptions from '../prettier.config.mjs';
import { repositoryRoot, runScript } from './run-command.mjs';

const components = path.join(repositoryRoot, 'packages/components');
const manifestFile = path.join(components, 'dist/custom-elements.json');
const referenceFile = path.join(repositoryRoot, 'docs/elements.md');

const { succeeded, output } = await runScript(
  'node_modules/@custom-elements-manifest/analyzer/cem.js',
  ['analyze', '--quiet', '--config', path.join(components, 'custom-elements-manifest.config.mjs')],
  { capture: true, cwd: components },
);
if (!succeeded) throw new Error(output);

const elements = JSON.parse(readFileSync(manifestFile, 'utf8'))
  .modules.flatMap(({ path: file, declarations }) => declarations.map((declaration) => ({ ...declaration, file })))
  .filter(({ tagName }) => tagName)
  .sort((a, b) => a.tagName.localeCompare(b.tagName));

const everySource = elements.map(sourcesOf).join('\n') + sourcesOf({ file: 'src/foundation/element.ts' });
const problems = [...undefinedElements(), ...elements.flatMap(problemsOf)];
const reference = await format(renderReference(), { ...prettierOptions, parser: 'markdown' });
if (process.argv.includes('--check')) {
  if (readFileSync(referenceFile, 'utf8') !== reference) problems.push('docs/elements.md is behind: npm run manifest.');
} else {
  writeFileSync(referenceFile, reference);
}
for (const problem of problems) console.error(problem);
if (problems.length > 0) process.exitCode = 1;

function undefinedElements() {
  const tags = readdirSync(path.join(components, 'src/define'))
    .filter((file) => file.startsWith('aa-'))
    .map((file) => path.basename(file, '.ts'));
  const missing = tags.filter((tag) => !elements.some(({ tagName }) => tagName === tag));
  const surplus = elements.filter(({ tagName }) => !tags.includes(tagName));
  return [
    ...missing.map((tag) => `${tag} has an entry under define/ and no class.`),
    ...surplus.map(({ tagName }) => `${tagName} has a class and no entry under define/.`),
  ];
}

function problemsOf(element) {
  const { tagName, name, summary, attributes = [], events = [], slots = [], cssParts = [] } = element;
  const text = sourcesOf(element);
  const unique = (pattern, source = text) => [...new Set([...source.matchAll(pattern)].map((match) => match[1]))];
  const names = (entries) => entries.map((entry) => entry.name);
  return [
    ...(summary ? [] : ['has no @summary']),
    ...(text.includes(`'${tagName}': ${name}`) ? [] : ['is not in HTMLElementTagNameMap']),
    ...[...attributes, ...events, ...slots, ...cssParts, ...publicMembers(element)]
      .filter(({ description }) => !description)
      .map((entry) => `does not describe "${entry.name}"`),
    ...missing(unique(/\bpart="([\w-]+)"/g), names(cssParts)).map((part) => `does not describe the part "${part}"`),
    ...missing(unique(/\bemit\(\s*'(aa-[\w-]+)'/g), names(events)).map((event) => `does not describe ${event}`),
    ...missing(names(events), unique(/\b(?:emit|CustomEvent)\(\s*'(aa-[\w-]+)'/g, everySource)).map(
      (event) => `never dispatches ${event}`,
    ),
  ].map((problem) => `${tagName} ${problem}.`);
}

function missing(wanted, present) {
  return wanted.filter((name) => !present.includes(name));
}

/** What stands in the folder of an element: the class and the parts that it is drawn from. */
function sourcesOf({ file }) {
  const folder = path.join(components, path.dirname(file));
  return readdirSync(folder)
    .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
    .map((name) => readFileSync(path.join(folder, name), 'utf8'))
    .join('\n');
}

function publicMembers({ members = [] }) {
  return members.filter(({ privacy = 'public', static: isStatic }) => privacy === 'public' && !isStatic);
}

function renderReference() {
  return [
    '# The elements',
    'Written by `npm run manifest` from the sources; the same for editors is `dist/custom-elements.json` of the package. Every element takes `lang` (pt-BR, en, es; the nearest one counts) and `messages`.',
    ...elements.map(renderElement),
  ].join('\n\n');
}

function renderElement(element) {
  const { tagName, summary, description, attributes = [], events = [], slots = [], cssParts = [] } = element;
  const inherited = ({ inheritedFrom }) => inheritedFrom?.name === 'LocalizedElement';
  const ownMembers = publicMembers(element).filter((member) => !inherited(member));
  const fields = ownMembers.filter(({ kind }) => kind === 'field');
  const own = attributes.filter((attribute) => !inherited(attribute));
  const fieldOf = ({ fieldName, name }) => fields.find((field) => field.name === (fieldName ?? name));
  const withoutAttribute = fields.filter(({ attribute }) => !attribute);
  return [
    `## \`<${tagName}>\``,
    summary,
    description,
    table(
      ['attribute', 'property', 'type', 'default', ''],
      own.map((attribute) => {
        const { name, type, default: standard } = fieldOf(attribute) ?? attribute;
        return [code(attribute.name), code(name), code(type?.text), code(standard), attribute.description];
      }),
    ),
    table(
      ['property', 'type', ''],
      withoutAttribute.map(({ name, type, description: words }) => [code(name), code(type?.text), words]),
    ),
    table(
      ['method', ''],
      ownMembers
        .filter(({ kind }) => kind === 'method')
        .map((method) => [code(signatureOf(method)), method.description]),
    ),
    table(
      ['event', 'detail', ''],
      events.map(({ name, type, description: words }) => [
        code(name),
        code(/^CustomEvent<(.*)>$/.exec(type?.text)?.[1]),
        words,
      ]),
    ),
    table(
      ['slot', ''],
      slots.map(({ name, description: words }) => [name ? code(name) : '(default)', words]),
    ),
    table(
      ['part', ''],
      cssParts.map(({ name, description: words }) => [code(name), words]),
    ),
    table(
      ['custom property', ''],
      (element.cssProperties ?? []).map(({ name, description: words }) => [code(name), words]),
    ),
  ]
    .filter(Boolean)
    .join('\n\n');
}

function signatureOf({ name, parameters = [], return: returned }) {
  return `${name}(${parameters.map((parameter) => parameter.name).join(', ')}): ${returned?.type?.text ?? 'void'}`;
}

function code(text) {
  return text ? `\`${text}\`` : '';
}

/** Nothing without rows. */
function table(titles, rows) {
  if (rows.length === 0) return '';
  const line = (cells) =>
    `| ${cells.map((cell = '') => cell.replace(/\s+/g, ' ').replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(titles), line(titles.map(() => '---')), ...rows.map(line)].join('\n');
}
