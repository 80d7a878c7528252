import type {} from '@atendimento-ativo/components';
import '@atendimento-ativo/components/define/aa-provider';
import '@atendimento-ativo/components/define/aa-diagnostic-form';
import { parseCpf } from '@atendimento-ativo/domain';

/** What the measuring program reads of the page. */
export interface FormPage {
  /** Milliseconds from each tap or key until its next paint, as Event Timing has them. */
  readonly interactions: readonly number[];
}

declare global {
  interface Window {
    formPage: FormPage;
  }
}

const { gateway = '', token = '' } = Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
const interactions: number[] = [];
/** Each interaction is several events; the longest of them is what the person waits for. */
const longest = new Map<number, number>();

new PerformanceObserver((list) => {
  for (const entry of list.getEntries() as PerformanceEventTiming[]) {
    const id = (entry as PerformanceEventTiming & { readonly interactionId: number }).interactionId;
    if (id === 0) continue;
    longest.set(id, Math.max(longest.get(id) ?? 0, entry.duration));
    interactions.splice(0, Infinity, ...longest.values());
  }
}).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit);

/** What nobody can be quicker than: a button beside the form, on the same page. */
document.querySelector('button')?.addEventListener('click', ({ currentTarget }) => {
  const button = currentTarget as HTMLButtonElement;
  button.textContent = String(Number(button.textContent) + 1);
});

const provider = document.createElement('aa-provider');
provider.gateway = gateway;
provider.getSessionToken = () => Promise.resolve(token);
const form = document.createElement('aa-diagnostic-form');
form.mode = 'single';
provider.append(form);
provider.addEventListener('aa-ready', () => void begin());

async function begin(): Promise<void> {
  const attendance = await provider.startAttendance();
  const cpf = parseCpf('529.982.247-25');
  if (!cpf) throw new Error('The CPF of the sample does not check.');
  await attendance.identifyClient({ person: { cpf, name: 'Cliente de exemplo' } });
}

document.body.append(provider);

window.formPage = { interactions };
