#!/usr/bin/env node
import { addPartner } from './command-line/add-partner.js';
import { checkRegistries } from './command-line/check-registries.js';
import { listAudit, listPartners, revokePartner, rewrapPersonKeys } from './command-line/manage-partners.js';
import { rotateKey } from './command-line/rotate-key.js';
import { serve } from './command-line/serve.js';
import type { Variables } from './configuration/environment.js';

const USAGE = `Usage:
  atendimento-ativo-gateway [serve]
  atendimento-ativo-gateway registries check
  atendimento-ativo-gateway partners add --id ID --name NAME --network own|extended|extension --state UF
      --unit ID=NAME [--unit …] [--origin URL …] [--registry sas|foco …] [--issuer URL --audience NAME]
      [--json]
  atendimento-ativo-gateway partners add --upsert --id ID [any of these] [--remove-origin URL …]
      [--remove-registry sas|foco …] [--remove-issuer] [--json]
  atendimento-ativo-gateway partners rotate --id ID [--kind secret|publishable] [--overlap-hours N] [--json]
  atendimento-ativo-gateway partners revoke --id ID [--key KEY_ID]
  atendimento-ativo-gateway partners list [--json]
  atendimento-ativo-gateway audit list [--id ID]
  atendimento-ativo-gateway keys rewrap`;

/** Commands that print what came of them. */
const COMMANDS: Readonly<Record<string, (words: string[], variables: Variables) => Promise<string>>> = {
  'partners add': addPartner,
  'partners rotate': rotateKey,
  'partners revoke': revokePartner,
  'partners list': listPartners,
  'audit list': listAudit,
  'keys rewrap': rewrapPersonKeys,
};

/** Signals after which the program ends by itself. */
const STOPPING = ['SIGINT', 'SIGTERM'] as const;

async function run([command = 'serve', subcommand, ...words]: string[]): Promise<void> {
  if (command === 'serve' && subcommand === undefined) return runServer();
  const printing = COMMANDS[`${command} ${subcommand}`];
  if (printing) {
    process.stdout.write(`${await printing(words, process.env)}\n`);
    return;
  }
  if (command === 'registries' && subcommand === 'check' && words.length === 0) {
    const { text, isInOrder } = await checkRegistries(process.env);
    process.stdout.write(`${text}\n`);
    process.exitCode = isInOrder ? 0 : 1;
    return;
  }
  process.stderr.write(`${USAGE}\n`);
  process.exitCode = 2;
}

async function runServer(): Promise<void> {
  const gateway = await serve(process.env);
  let isStopping = false;
  const stop = (): void => {
    // Ctrl+C under npm arrives as one signal from the terminal and another from the parent.
    if (isStopping) return;
    isStopping = true;
    gateway.stop().then(
      () => process.exit(0),
      (error: unknown) => fail(error),
    );
  };
  for (const signal of STOPPING) process.on(signal, stop);
  process.stdout.write(`Gateway ready: ${gateway.address}\n`);
}

function fail(error: unknown): never {
  process.stderr.write(`${explain(error)}\n`);
  process.exit(1);
}

/** One line: what to change, without a stack. */
function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if ('code' in error && error.code === 'EADDRINUSE') {
    return `Port ${'port' in error ? String(error.port) : ''} is in use: choose another one in the variable PORT.`;
  }
  // A connection that no address of a name accepted carries its reasons inside, and no message.
  const message = error.message || (error instanceof AggregateError ? String(error.errors[0]) : error.name);
  return `atendimento-ativo-gateway: ${message.replace(/\s*\n\s*/g, ' ')}`;
}

run(process.argv.slice(2)).catch(fail);
