/** Which of our packages each one may import. Everything else is upward or sideways. */
const allowedImports = {
  'directory-lock': [],
  domain: [],
  content: ['domain'],
  sdk: ['directory-lock', 'domain'],
  components: ['domain', 'sdk'],
  gateway: ['directory-lock', 'domain', 'content'],
  sandbox: [],
  testbed: ['domain', 'content'],
  conformance: ['domain', 'content'],
  benchmarks: ['domain', 'content', 'sdk', 'components', 'gateway', 'sandbox', 'testbed'],
  chaos: ['domain', 'sdk', 'gateway', 'sandbox', 'testbed'],
};

/** Tests may look sideways and down, never up. */
const levels = [
  ['directory-lock', 'domain'],
  ['content', 'sdk', 'sandbox'],
  ['testbed'],
  ['components', 'gateway', 'conformance'],
  ['benchmarks', 'chaos'],
];

const testFiles = String.raw`\.(test|test-d|fixture)\.ts$|/testing/`;
const source = (name) => `^packages/${name}/src/`;
/** Chaos is a test from end to end, and benchmarks start what tests start. */
const onlyTests = `${testFiles}|${source('(chaos|benchmarks)')}`;
const ours = (names) => `^packages/(${names.join('|')})/`;

const directionRules = Object.entries(allowedImports).map(([name, allowed]) => ({
  name: `direction-of-${name}`,
  comment: `${name} imports ${allowed.length > 0 ? allowed.join(' and ') : 'none'} of our packages.`,
  severity: 'error',
  from: { path: source(name), pathNot: testFiles },
  to: { path: '^packages/', pathNot: ours([name, ...allowed]) },
}));

const testDirectionRules = Object.keys(allowedImports).map((name) => ({
  name: `tests-of-${name}-look-down`,
  comment: `Tests of ${name} import no package above it.`,
  severity: 'error',
  from: { path: `${source(name)}.*(${testFiles})` },
  to: {
    path: '^packages/',
    pathNot: ours(levels.slice(0, levels.findIndex((level) => level.includes(name)) + 1).flat()),
  },
}));

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circles',
      comment: 'Two files that import each other, types included, are one idea in two places.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    ...directionRules,
    ...testDirectionRules,
    {
      name: 'public-entry-points-only',
      comment: 'Import another package by its name, not by a path into its folder.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/src/' },
      to: { path: '^packages/', pathNot: '^packages/$1/', dependencyTypes: ['local'] },
    },
    {
      name: 'sources-not-output',
      comment: 'A package imports its own sources, not what was compiled from them.',
      severity: 'error',
      from: { path: '^packages/([^/]+)/src/' },
      // What `imports` in a package.json leads to is named where it is published.
      to: { path: '^packages/$1/dist/', dependencyTypesNot: ['aliased-subpath-import'] },
    },
    {
      name: 'no-test-code-in-sources',
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: onlyTests },
      to: { path: `^packages/.*(${testFiles})` },
    },
    {
      name: 'domain-needs-only-zod',
      severity: 'error',
      from: { path: source('domain'), pathNot: testFiles },
      to: { path: 'node_modules/', pathNot: 'node_modules/(zod|@atendimento-ativo)/' },
    },
    {
      name: 'no-node-in-browser-packages',
      comment: 'domain, components and sdk run in a page; files of domain and sdk that end in .node.ts are for Node.',
      severity: 'error',
      from: { path: source('(domain|components|sdk)'), pathNot: `${testFiles}|^packages/(domain|sdk)/.*\\.node\\.ts$` },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'resolvable',
      comment:
        'The import leads nowhere: a typing error, a missing dependency, or a path that the package does not export.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'declared-dependencies',
      comment: "What a package's sources import, its own package.json names under dependencies.",
      severity: 'error',
      from: { path: '^packages/[^/]+/src/', pathNot: onlyTests },
      to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: ['node_modules', '^packages/[^/]+/dist/'] },
    // Type-only imports count: they disappear when compiled, and tie two files together all the same.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'default'],
    },
  },
};
