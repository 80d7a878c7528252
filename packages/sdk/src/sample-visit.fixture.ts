import { parseCnpj, parseCpf } from '@atendimento-ativo/domain';
import type { ActiveAttendance, Client } from './client.js';

/** Both sides said it, on controls of their own. */
export const acknowledged = { agentExplained: true, clientUnderstood: true };

export const CPF = parseCpf('529.982.247-25')!;

export function start(client: Client): Promise<ActiveAttendance> {
  return client.attendances.start({ channel: 'in-person', approach: 'prospecting' });
}

export function identify(attendance: ActiveAttendance): Promise<void> {
  return attendance.identifyClient({
    person: { cpf: CPF, name: 'Maria da Conceição' },
    company: { cnpj: parseCnpj('11.222.333/0001-81')!, legalName: 'Padaria Pão da Vila', size: 'ME' },
  });
}

/** Everything that an attendance needs to conclude, in five records. */
export async function walkToTheEnd(attendance: ActiveAttendance): Promise<void> {
  await identify(attendance);
  await attendance.recordConsent({ decisions: [{ purpose: 'offers', decision: 'refused' }], acknowledged });
  const noteId = await attendance.noteListening({ text: 'Quer controlar o caixa.', themes: [] });
  await attendance.deliverTool({ toolId: 'controle-de-caixa', basis: { kind: 'listening', noteId } });
  await attendance.declineReferral();
}
