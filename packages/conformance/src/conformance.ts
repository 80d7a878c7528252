import type { Check, CheckGroup } from './check.js';
import { CheckFailure } from './check-failure.js';
import { answers } from './checks/answers.js';
import { events } from './checks/events.js';
import { isolation } from './checks/isolation.js';
import { limits } from './checks/limits.js';
import { phones } from './checks/phones.js';
import { premises } from './checks/premises.js';
import { Target, type TargetOptions } from './target.js';

/** What is checked, in the order in which it runs. */
export const checkGroups: readonly CheckGroup[] = [answers, events, premises, phones, limits, isolation];

/** How one check went. `skipped` says nothing of the implementation. */
export interface CheckResult {
  readonly group: string;
  readonly name: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  /** What the implementation did instead, or why the check was left out. */
  readonly message?: string;
  readonly milliseconds: number;
}

/**
 * Runs every check against an implementation of the contract. It records attendances of generated clients there: use a
 * partner made for the purpose, never a production registry.
 *
 * @param report called after each check
 * @example
 * const results = await runConformance({ baseUrl, secretKey, unitId: 'UN-01' });
 * const conforms = results.every(({ outcome }) => outcome !== 'failed');
 */
export async function runConformance(
  options: TargetOptions,
  report: (result: CheckResult) => void = () => undefined,
): Promise<readonly CheckResult[]> {
  const target = new Target(options);
  const results: CheckResult[] = [];
  for (const { name: group, checks } of checkGroups) {
    for (const check of checks) {
      const result = { group, name: check.name, ...(await runCheck(check, target)) };
      results.push(result);
      report(result);
    }
  }
  return results;
}

async function runCheck(check: Check, target: Target): Promise<Omit<CheckResult, 'group' | 'name'>> {
  if (check.needsOtherPartner && target.options.otherSecretKey === undefined) {
    return { outcome: 'skipped', message: 'Needs the key of a second partner.', milliseconds: 0 };
  }
  const begun = performance.now();
  const elapsed = () => Math.round(performance.now() - begun);
  try {
    await check.run(target);
    return { outcome: 'passed', milliseconds: elapsed() };
  } catch (error) {
    return { outcome: 'failed', message: reasonOf(error), milliseconds: elapsed() };
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof CheckFailure) return error.message;
  const cause = error instanceof Error && error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return `The check could not be made: ${error instanceof Error ? error.message : String(error)}${cause}`;
}
