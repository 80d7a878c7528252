// npm run release:files: what goes beside a release, into release/: the packages, what an installation of them holds
// (CycloneDX), the hashes of the files for a CDN, and what the registry knows against the dependencies. Needs a build.
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { repositoryRoot, runCommand } from './run-command.mjs';

const release = path.join(repositoryRoot, 'release');
const scripts = { 'dist/cdn': 'atendimento-ativo.js', 'dist/cdn-office': 'atendimento-ativo-office.js' };

rmSync(release, { recursive: true, force: true });
mkdirSync(release);
const { version } = read('package.json');
const published = readdirSync(path.join(repositoryRoot, 'packages'))
  .map((name) => ({ folder: `packages/${name}`, manifest: read(`packages/${name}/package.json`) }))
  .filter(({ manifest }) => !manifest.private);

writeFileSync(path.join(release, 'integrity.json'), `${JSON.stringify(integrity(), undefined, 2)}\n`);
const tarballs = [];
for (const { folder } of published) tarballs.push(await pack(folder));
await listComponents();

/** SHA-384 of each file for a CDN, as the attribute `integrity` takes it. */
function integrity() {
  return Object.fromEntries(
    Object.entries(scripts).flatMap(([folder, entry]) => {
      const directory = path.join(repositoryRoot, 'packages/components', folder);
      const files = readdirSync(directory, { recursive: true }).filter((name) => /\.(?:js|css)$/.test(name));
      if (!files.includes(entry)) throw new Error(`${folder} has no ${entry}: run npm run build first.`);
      return files.sort().map((name) => {
        const hash = createHash('sha384').update(readFileSync(path.join(directory, name)));
        return [`${path.basename(folder)}/${name}`, `sha384-${hash.digest('base64')}`];
      });
    }),
  );
}

async function pack(folder) {
  const words = ['pack', `./${folder}`, '--pack-destination', release, '--json', '--ignore-scripts'];
  const packed = JSON.parse(await npm(words));
  // An array for one package, or an object by its name, as npm's versions have it.
  const [{ filename }] = Object.values(packed);
  return path.join(release, path.basename(filename.replace(/^@/, '').replace('/', '-')));
}

/** Installs the packages as anybody would, and lists what is there then. */
async function listComponents() {
  const cwd = mkdtempSync(path.join(tmpdir(), 'release-'));
  try {
    const manifest = { name: 'atendimento-ativo', version, private: true, license: 'Apache-2.0' };
    writeFileSync(path.join(cwd, 'package.json'), JSON.stringify(manifest));
    await npm(['install', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund', ...tarballs], cwd);
    const list = JSON.parse(await npm(['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application'], cwd));
    const names = new Set(list.components.map(({ group, name }) => (group ? `${group}/${name}` : name)));
    const wanted = published.flatMap(({ manifest: { dependencies = {} } }) => Object.keys(dependencies));
    const missing = wanted.filter((name) => !names.has(name) && !names.has(name.replace(/^@[^/]+\//, '')));
    if (missing.length > 0) throw new Error(`The list of components lacks ${missing.join(', ')}.`);
    // Named after the release, not after where it was made.
    list.metadata.component.name = manifest.name;
    for (const { externalReferences } of list.components) {
      for (const reference of externalReferences) reference.url = reference.url.replace(/^file:.*\//, 'file:');
    }
    writeFileSync(path.join(release, 'sbom.cdx.json'), `${JSON.stringify(list, undefined, 2)}\n`);
    console.log(`${list.components.length} components in release/sbom.cdx.json (CycloneDX ${list.specVersion}).`);
    await audit(cwd);
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

/** A registry that does not answer is said; something known against a dependency ends the release. */
async function audit(cwd) {
  const { standardOutput } = await runCommand('npm', ['audit', '--json'], { capture: true, cwd, timeout: 60_000 });
  const { metadata } = JSON.parse(standardOutput || '{}');
  if (!metadata) {
    console.log('Not audited: the registry does not answer.');
    return;
  }
  const { total, high, critical } = metadata.vulnerabilities;
  console.log(`${total} known vulnerabilities in ${metadata.dependencies.total} dependencies.`);
  if (high + critical > 0) process.exitCode = 1;
}

async function npm(words, cwd = repositoryRoot) {
  const { succeeded, standardOutput, output } = await runCommand('npm', words, { capture: true, cwd });
  if (!succeeded) throw new Error(`npm ${words[0]} failed:\n${output}`);
  return standardOutput;
}

function read(file) {
  return JSON.parse(readFileSync(path.join(repositoryRoot, file), 'utf8'));
}
