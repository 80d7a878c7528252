import type { CallContext } from './call-context.js';
import { includeCompany } from './companies.js';
import { defaultSebraeCode, type SandboxConfiguration } from './configuration.js';
import { toLocalDateTime } from './dates.js';
import { SasError } from './errors.js';
import { Fields } from './fields.js';
import { FocoError } from './foco/foco-error.js';
import { buildFocoSeed } from './foco/foco-seed.js';
import { defineObjects } from './foco/objects.js';
import { LedgerState, type Seed } from './ledger-state.js';
import { includeLink } from './links.js';
import { includePerson } from './people.js';

/** Thrown when a configured person, company, link or record breaks a rule of the service. */
export class SeedError extends Error {
  override readonly name = 'SeedError';
  readonly code = 'seed-invalid';
}

/**
 * Turns the configured people, companies, links and records into rows, under
 * the same rules as calls.
 *
 * @throws SeedError naming the entry and the rule it breaks
 */
export function buildSeed(configuration: SandboxConfiguration, moment: Date): Seed {
  const { foco, closedMonths, utcOffsetMinutes } = configuration;
  const now = toLocalDateTime(moment, utcOffsetMinutes);
  const state = new LedgerState();
  const context = (entry: object): CallContext => ({
    fields: new Fields(entry),
    state,
    configuration,
    codSebrae: configuration.keys[0]?.codSebrae ?? defaultSebraeCode,
    now,
  });
  configuration.people.forEach((entry, index) =>
    naming(`people[${index}]`, () => {
      const call = context(entry);
      const person = { ...includePerson(call), ...fixedCode(call) };
      state.apply({ kind: 'person-saved', person });
    }),
  );
  configuration.companies.forEach((entry, index) =>
    naming(`companies[${index}]`, () => {
      const call = context(entry);
      const company = { ...includeCompany(call), ...fixedCode(call) };
      state.apply({ kind: 'company-saved', company });
    }),
  );
  configuration.links.forEach((entry, index) =>
    naming(`links[${index}]`, () => state.apply({ kind: 'link-saved', link: includeLink(context(entry)) })),
  );
  const { people, companies, links } = state.snapshot();
  const objects = defineObjects(foco);
  const organisation = { objects, configuration: foco, closedMonths, utcOffsetMinutes, now: moment };
  return { people, companies, links, foco: buildFocoSeed(organisation, naming) };
}

/** The `CodParceiro` that an entry asks for, if nobody has it. */
function fixedCode({ fields, state }: CallContext): { CodParceiro?: number } {
  const code = fields.integer('CodParceiro');
  if (code === null || code === undefined) return {};
  if (state.person(code) !== undefined || state.company(code) !== undefined) {
    throw new SasError('fieldInvalid', { campo: 'CodParceiro' });
  }
  return { CodParceiro: code };
}

function naming(entry: string, build: () => void): void {
  try {
    build();
  } catch (cause) {
    if (!(cause instanceof SasError || cause instanceof FocoError)) throw cause;
    throw new SeedError(`${entry}: ${cause.message}`, { cause });
  }
}
