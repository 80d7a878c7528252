import type { KillPoint } from '../storm/harm.js';
import type { Drained, Report, TabPlan, Weather } from './words.js';

/**
 * Speaks to the witness, a server outside the browser. Synchronously, where the page must not go on before
 * the witness knows: what was told before a kill was seen, and what was not told was not.
 */
export const witness = {
  plan: async (): Promise<TabPlan> => (await fetch(`/plan${location.search}`)).json() as Promise<TabPlan>,
  token: async (): Promise<string> => {
    const { token } = (await (await fetch('/session', { method: 'POST' })).json()) as { token?: string };
    if (token === undefined) throw new Error('The gateway gives no token now.');
    return token;
  },
  /** A person and a company that nobody attended before. */
  client: () => ask('/client', {}) as Readonly<Record<'cpf' | 'cnpj', string>>,
  report: (report: Report) => ask(`/report${location.search}`, report) as Weather,
  /** Does not return: the witness kills the browser instead of answering. */
  reached: (point: KillPoint) => void ask(`/reached${location.search}`, { point }),
  drained: (drained: Drained) => void ask('/drained', drained),
  failed: (message: string) => void ask('/failed', { message }),
};

function ask(path: string, body: unknown): unknown {
  const request = new XMLHttpRequest();
  request.open('POST', path, false);
  request.send(JSON.stringify(body));
  return JSON.parse(request.responseText);
}
