import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { repositoryRoot } from './run-command.mjs';

const example = path.join(repositoryRoot, 'packages/gateway/configuration/sas.example-ba.json');
/** Made up; its digits check. */
const RESPONSIBLE_CPF = '11144477735';

/** The example configuration for the SAS sandbox, with somebody who answers for visits that no agent attends. */
export function writeExampleRegistry(file) {
  const configuration = { ...JSON.parse(readFileSync(example, 'utf8')), responsible: { cpf: RESPONSIBLE_CPF } };
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(configuration));
}
