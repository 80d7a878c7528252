import { existsSync } from 'node:fs';
import { OptionDefaults } from 'typedoc';

const documented = ['domain', 'sdk', 'components', 'gateway', 'conformance'].map((name) => `packages/${name}`);

/** Tags that describe custom elements, read by the elements' manifest too. */
const elementTags = ['@attr', '@csspart', '@cssproperty', '@cssstate', '@event', '@fires', '@slot', '@summary'];
const blockTags = [...new Set([...OptionDefaults.blockTags, ...elementTags])];

/** @type {Partial<import('typedoc').TypeDocOptions>} */
export default {
  name: 'Atendimento Ativo',
  entryPointStrategy: 'packages',
  entryPoints: documented.filter((folder) => existsSync(new URL(`${folder}/src/index.ts`, import.meta.url))),
  out: 'docs/reference',
  readme: 'none',
  blockTags,
  disableSources: true,
  treatWarningsAsErrors: true,
  packageOptions: {
    entryPoints: ['src/index.ts'],
    readme: 'none',
    blockTags,
    disableSources: true,
    excludeExternals: true,
    excludeInternal: true,
    excludePrivate: true,
    excludeReferences: true,
    validation: { notExported: false, notDocumented: true },
    requiredToBeDocumented: ['Class', 'Function', 'Interface', 'TypeAlias', 'Variable', 'Method', 'Accessor', 'Enum'],
  },
};
