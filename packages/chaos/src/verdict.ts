import type { LedgerSnapshot } from '@atendimento-ativo/sandbox';
import { checkLedger, type Checked } from './ledger/ledger-check.js';
import type { GatewayContents } from './ledger/read-gateway.js';
import { checkRegistrations, type RegistrationsChecked } from './ledger/registration-check.js';
import { readCalls } from './ledger/story.js';
import type { Sightings } from './network/sightings.js';
import type { Harm } from './storm/harm.js';
import type { JournalLine } from './witness/journal.js';

/** Everything that is left of a run. */
export interface Evidence {
  readonly journal: readonly JournalLine[];
  readonly contents: GatewayContents;
  /** What SAS holds. */
  readonly ledger: LedgerSnapshot;
  readonly sightings: Sightings;
  /** What the device still keeps because the gateway refused it. */
  readonly rejected: readonly unknown[];
  /** How often each harm really happened. */
  readonly happened: ReadonlyMap<Harm, number>;
  readonly lives: number;
}

export interface Verdict {
  readonly records: Checked;
  readonly registrations: RegistrationsChecked;
  readonly rejected: readonly unknown[];
  readonly changedOnTheWay: readonly string[];
  readonly happened: ReadonlyMap<Harm, number>;
  readonly lives: number;
}

export function examine(evidence: Evidence): Verdict {
  const { journal, contents, ledger, sightings, rejected, happened, lives } = evidence;
  return {
    records: checkLedger(readCalls(journal), contents.events, sightings.first),
    registrations: checkRegistrations(contents.ended, contents.registrations, ledger),
    rejected,
    changedOnTheWay: sightings.changed,
    happened,
    lives,
  };
}

/** Every sentence that speaks against the promise; none when it was kept. */
export function complaints({ records, registrations, rejected, changedOnTheWay, happened }: Verdict): string[] {
  const { lost, duplicated, reordered, altered, halved } = records;
  const never = [...happened].filter(([, times]) => times === 0);
  return [
    ...lost.map((what) => `lost: ${what}`),
    ...duplicated.map((what) => `duplicated: ${what}`),
    ...reordered.map((what) => `reordered: ${what}`),
    ...altered.map((what) => `altered: ${what}`),
    ...changedOnTheWay.map((id) => `altered: ${id} was sent again with other content`),
    ...halved.map((what) => `half: ${what}`),
    ...registrations.unregistered.map((what) => `not in SAS: ${what}`),
    ...registrations.surplus.map((protocol) => `surplus in SAS: ${protocol}`),
    ...rejected.map((what) => `rejected: ${JSON.stringify(what)}`),
    ...never.map(([harm]) => `never happened: ${harm}`),
  ];
}

/** What happened, and what was found beside the three counts of the last line. */
export function summarise(verdict: Verdict): string[] {
  const { records, registrations, rejected, happened, lives } = verdict;
  const { registered, unregistered, surplus } = registrations;
  const harm = [...happened].map(([name, times]) => `${name} ${times}`).join(', ');
  return [
    `happened: ${harm}`,
    `${lives} lives of the browser, ${records.saved} records seen as saved, ${records.savedUnseen} saved unseen`,
    `${records.attendances} attendances in the gateway, ${registered} registered in SAS`,
    `altered ${records.altered.length}, half ${records.halved.length}, rejected ${rejected.length}, not in SAS ${unregistered.length}, surplus in SAS ${surplus.length}`,
  ];
}
