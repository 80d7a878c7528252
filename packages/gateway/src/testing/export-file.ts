import type { ProfileResponse } from '@atendimento-ativo/domain';
import { sealExport, type ExportedRecords } from '@atendimento-ativo/domain/export-file';
import type { TestGateway } from './gateway-harness.js';
import { AGENT, type RawEvent } from '@atendimento-ativo/testbed/visit';

/** A file as a device of the gateway's home partner makes it, and the headers that it is sent with. */
export async function sealedFor(
  gateway: TestGateway,
  token: string,
  events: RawEvent[],
  change: Partial<ExportedRecords> = {},
) {
  const profile = (await (await gateway.request('/v1/profile', { token })).json()) as ProfileResponse;
  const records = { partner: gateway.home.partner.id, agentId: AGENT.id, exportedAt: '2026-03-10T12:00:00Z', events };
  const file = await sealExport({ ...records, ...change }, profile.exportKey);
  return { file, headers: { 'content-type': 'application/octet-stream' } };
}
