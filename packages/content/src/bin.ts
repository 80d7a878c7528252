#!/usr/bin/env node
import { checkCommand } from './check-command.js';
import { isSchemaName, jsonSchema, schemaNames } from './json-schemas.js';
import { verifyConsentCommand } from './verify-consent-command.js';

const USAGE = `Usage:
  atendimento-ativo check [--alone] FILE…
  atendimento-ativo schema KIND
  atendimento-ativo verify-consent FILE [ANCHOR]

check          checks content documents: each FILE is a document, or a folder whose *.json are documents. They are
               checked together with the national ones, which they may refer to; with --alone, only by themselves.
schema         prints the JSON Schema of a kind of document, or of an event. KIND is one of:
               ${schemaNames.join(', ')}.
verify-consent says whether an exported chain of consent, or the receipts of a client, are as they were recorded. It
               needs nothing but the FILE. ANCHOR is the hash of a link that is known to belong to the chain.

Ends with 0 when all is well, 1 when there is a problem, 2 when the command was not understood.`;

async function run([command, ...words]: string[]): Promise<void> {
  switch (command) {
    case '--help':
      console.log(USAGE);
      return;
    case 'check':
      return check(words);
    case 'schema':
      return printSchema(words);
    case 'verify-consent':
      return verifyConsent(words);
    default:
      misunderstood();
  }
}

async function check(words: readonly string[]): Promise<void> {
  const unknown = words.filter((word) => word.startsWith('-') && word !== '--alone');
  const places = words.filter((word) => !word.startsWith('-'));
  if (unknown.length > 0 || places.length === 0) return misunderstood();
  const { report, isClean } = await checkCommand(places, { alone: words.includes('--alone') });
  answer(report, isClean);
}

function printSchema([name, ...more]: readonly string[]): void {
  if (!isSchemaName(name) || more.length > 0) return misunderstood();
  console.log(JSON.stringify(jsonSchema(name), undefined, 2));
}

async function verifyConsent([path, anchor, ...more]: readonly string[]): Promise<void> {
  if (path === undefined || path.startsWith('-') || more.length > 0) return misunderstood();
  const { report, isValid } = await verifyConsentCommand(path, { anchor });
  answer(report, isValid);
}

function answer(report: string, isWell: boolean): void {
  console.log(report);
  process.exitCode = isWell ? 0 : 1;
}

function misunderstood(): void {
  console.error(USAGE);
  process.exitCode = 2;
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
