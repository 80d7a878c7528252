import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runScript } from './run-command.mjs';

/**
 * The partner that owns the example pages, registered at the gateway with the pages' addresses as origins.
 *
 * Asked for at each start, because the page's port and the gateway's database can change in between;
 * the gateway answers with a secret key only when it creates the partner. The publishable key is made once, too.
 *
 * @returns {Promise<{ secretKey: string, publishableKey: string }>}
 */
export async function registerExamplePartner({ dataFolder, page, publicPage, gateway }) {
  const file = path.join(dataFolder, fileName());
  const answer = await administer(partnerArguments([page, publicPage]), gateway);
  const partner = { ...readStored(file), ...answer };
  if (!partner.secretKey) {
    throw new Error(
      `O parceiro de exemplo já existe no gateway, mas ${path.relative(process.cwd(), file)} com a sua chave não existe mais: recupere o arquivo ou apague o banco de dados (.data/gateway).`,
    );
  }
  if (!partner.publishableKey) {
    const words = ['partners', 'rotate', '--json', '--id', partner.id, '--kind', 'publishable'];
    partner.publishableKey = (await administer(words, gateway)).key;
  }
  store(file, partner);
  return partner;
}

async function administer(words, { env }) {
  const program = 'packages/gateway/dist/bin.js';
  const { succeeded, standardOutput, output } = await runScript(program, words, { capture: true, env });
  if (!succeeded) throw new Error(`O parceiro de exemplo não foi cadastrado:\n${output.trim()}`);
  return JSON.parse(standardOutput);
}

function partnerArguments(pages) {
  return [
    ...['partners', 'add', '--upsert', '--json', '--id', 'exemplo', '--name', 'Associação Comercial de Vila Nova'],
    ...['--network', 'extended', '--state', 'BA', '--unit', 'UN-01=Espaço Sebrae Exemplo'],
    ...pages.flatMap(({ port }) => ['--origin', `http://localhost:${port}`, '--origin', `http://127.0.0.1:${port}`]),
  ];
}

/** A key belongs to one database. */
function fileName() {
  const database = process.env.DATABASE_URL;
  if (!database) return 'example-partner.json';
  return `example-partner-${createHash('sha256').update(database).digest('hex').slice(0, 12)}.json`;
}

function readStored(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
}

function store(file, partner) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(partner, undefined, 2)}\n`, { mode: 0o600 });
  chmodSync(file, 0o600);
}
