#!/usr/bin/env node
import { checkCommand } from './check-command.js';

const USAGE = `Usage:
  atendimento-ativo check [--alone] FILE…

Checks content documents: each FILE is a document, or a folder whose *.json are documents. They are checked
together with the national ones, which they may refer to; with --alone, only by themselves.
Ends with 0 when they may be served, 1 when there is a problem, 2 when the command was not understood.`;

async function run([command, ...words]: string[]): Promise<void> {
  if (command === '--help') {
    console.log(USAGE);
    return;
  }
  const unknown = words.filter((word) => word.startsWith('-') && word !== '--alone');
  const places = words.filter((word) => !word.startsWith('-'));
  if (command !== 'check' || unknown.length > 0 || places.length === 0) {
    console.error(USAGE);
    process.exitCode = 2;
    return;
  }
  const { report, isClean } = await checkCommand(places, { alone: words.includes('--alone') });
  console.log(report);
  process.exitCode = isClean ? 0 : 1;
}

run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
