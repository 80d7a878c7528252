import { sealExport } from '@atendimento-ativo/domain/export-file';
import { AGENT } from '@atendimento-ativo/testbed/visit';
/** A file as a device of the gateway's home partner makes it, and the headers that it is sent with. */
export async function sealedFor(gateway, token, events, change = {}) {
    const profile = (await (await gateway.request('/v1/profile', { token })).json());
    const records = { partner: gateway.home.partner.id, agentId: AGENT.id, exportedAt: '2026-03-10T12:00:00Z', events };
    const file = await sealExport({ ...records, ...change }, profile.exportKey);
    return { file, headers: { 'content-type': 'application/octet-stream' } };
}
//# sourceMappingURL=export-file.js.map