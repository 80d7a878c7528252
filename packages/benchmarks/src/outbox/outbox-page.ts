import { createClient, type ActiveAttendance, type Client } from '@atendimento-ativo/sdk';

/** What the measuring program calls in the page. */
export interface OutboxPage {
  /** Records notes until so many records wait; nothing is sent meanwhile. */
  fill(records: number): Promise<void>;
  /** Milliseconds that each of so many notes took until it was durable. */
  recordNotes(notes: number): Promise<readonly number[]>;
  /** Lets what waits go; resolves when nothing waits any more. */
  drain(): Promise<void>;
  /** How many records wait. */
  pending(): number;
  /** Milliseconds from each click until its next paint, as Event Timing has them. */
  readonly clicks: readonly number[];
}

declare global {
  interface Window {
    outboxPage: OutboxPage;
  }
}

const NOTES_PER_ATTENDANCE = 49;
const AT_ONCE = 16;
const TEXT = 'Quer controlar melhor o caixa e vender por encomenda nos fins de semana. '.repeat(4);

const { gateway, token } = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
const client: Client = createClient({ gateway: gateway ?? '', getSessionToken: async () => token ?? '' });
const clicks: number[] = [];

/** Holds the sender back as another tab does that is sending. */
async function whileNobodySends(work: () => Promise<void>): Promise<void> {
  await navigator.locks.request('atendimento-ativo:sender', work);
}

async function visit(): Promise<void> {
  const attendance = await client.attendances.start({ channel: 'in-person', approach: 'prospecting' });
  for (let note = 0; note < NOTES_PER_ATTENDANCE; note += 1) await noteOn(attendance);
}

function noteOn(attendance: ActiveAttendance): Promise<string> {
  return attendance.noteListening({ text: TEXT, themes: [] });
}

/** What a page does with a click: it changes something that is seen. */
document.querySelector('button')?.addEventListener('click', ({ currentTarget }) => {
  const button = currentTarget as HTMLButtonElement;
  button.textContent = String(Number(button.textContent) + 1);
});
new PerformanceObserver((list) => {
  for (const { name, duration } of list.getEntries()) if (name === 'click') clicks.push(duration);
}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);

window.outboxPage = {
  clicks,
  pending: () => client.sync.state.pending,
  fill: (records) =>
    whileNobodySends(async () => {
      let visits = Math.ceil(records / (NOTES_PER_ATTENDANCE + 1));
      const agents = Array.from({ length: AT_ONCE }, async () => {
        while (visits-- > 0) await visit();
      });
      await Promise.all(agents);
    }),
  recordNotes: async (notes) => {
    const attendance = await client.attendances.start({ channel: 'in-person', approach: 'prospecting' });
    const times: number[] = [];
    for (let note = 0; note < notes; note += 1) {
      const begun = performance.now();
      await noteOn(attendance);
      times.push(performance.now() - begun);
      // An agent does not type faster; what a record sets going is under way when the next one comes.
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    return times;
  },
  drain: async () => {
    do await client.sync.now();
    while (client.sync.state.pending > 0);
  },
};
