import { setTimeout as wait } from 'node:timers/promises';
import type { Fault, FaultKind } from './faults.js';
import type { Answer, JsonAnswer } from './http.js';

/** Faults that a service tells in its own words. */
export type SpokenFault = Extract<
  FaultKind,
  'unavailable' | 'rate-limit' | 'try-again' | 'expired-key' | 'month-closed'
>;

/** How one service tells its faults. */
export interface FaultVoice {
  readonly refuse: Readonly<Record<SpokenFault, () => JsonAnswer>>;
  /** The body of a read with every row twice. */
  readonly duplicate: (body: unknown) => unknown;
}

const maintenancePage =
  '<!DOCTYPE html><html lang="pt-BR"><head><title>Manutenção</title></head>' +
  '<body><h1>Sistema em manutenção</h1><p>Volte em alguns minutos.</p></body></html>';

/**
 * Carries a call out under a fault.
 *
 * @param carryOut - resolves with a refusal too, so that it can be lost like any answer
 * @param closing - ends the waiting
 */
export async function suffer(
  fault: Fault | undefined,
  carryOut: () => Promise<Answer>,
  voice: FaultVoice,
  closing: AbortSignal,
): Promise<Answer> {
  if (fault === undefined) return carryOut();
  const { fault: kind, delayMs, retryAfterSeconds } = fault;
  const delay = () => wait(delayMs, undefined, { signal: closing });
  switch (kind) {
    case 'drop-before-commit':
      return { kind: 'dropped' };
    case 'drop-after-commit':
      await carryOut();
      return { kind: 'dropped' };
    case 'commit-after-drop':
      return { kind: 'dropped', afterwards: () => delay().then(carryOut) };
    case 'hang-after-commit': {
      const answer = await carryOut();
      await delay();
      return answer;
    }
    case 'slow':
      await delay();
      return carryOut();
    case 'slow-body':
      return withBody(await carryOut(), (answer) => ({ ...answer, bodyDelayMs: delayMs }));
    case 'duplicate-rows':
      return withBody(await carryOut(), (answer) => ({ ...answer, body: voice.duplicate(answer.body) }));
    case 'maintenance-html':
      return { kind: 'html', status: 200, body: maintenancePage };
    case 'rate-limit':
      return { ...voice.refuse[kind](), headers: { 'Retry-After': String(retryAfterSeconds) } };
    case 'unavailable':
    case 'try-again':
    case 'expired-key':
    case 'month-closed':
      return voice.refuse[kind]();
  }
}

function withBody(answer: Answer, change: (answer: JsonAnswer) => JsonAnswer): Answer {
  return answer.kind === 'json' ? change(answer) : answer;
}
