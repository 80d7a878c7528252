#!/usr/bin/env node
import { checkCommand } from './check-command.js';
import { isSchemaName, jsonSchema, schemaNames } from './json-schemas.js';

const USAGE = `Usage:
  atendimento-ativo check [--alone] FILE…
  atendimento-ativo schema KIND

check: checks content documents. Each FILE is a document, or a folder whose *.json are documents. They are checked
together with the national ones, which they may refer to; with --alone, only by themselves.
Ends with 0 when they may be served, 1 when there is a problem, 2 when the command was not understood.

schema: prints the JSON Schema of a kind of document, or of an event. KIND is one of:
${schemaNames.join(', ')}.`;

async function run([command, ...words]: string[]): Promise<void> {
  if (command === '--help') {
    console.log(USAGE);
  } else if (command === 'check') {
    await check(words);
  } else if (command === 'schema' && words.length === 1 && isSchemaName(words[0])) {
    console.log(JSON.stringify(jsonSchema(words[0]), undefined, 2));
  } else {
    refuse();
  }
}

async function check(words: readonly string[]): Promise<void> {
  const unknown = words.filter((word) => word.startsWith('-') && word !== '--alone');
  const places = words.filter((word) => !word.startsWith('-'));
  if (unknown.length > 0 || places.length === 0) {
    refuse();
    return;
  }
  const { report, isClean } = await checkCommand(places, { alone: words.includes('--alone') });
  console.log(report);
  process.exitCode = isClean ? 0 : 1;
}

function refuse(): void {
  console.error(USAGE);
  process.exitCode = 2;
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
