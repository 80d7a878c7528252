import { type ExportedRecords } from '@atendimento-ativo/domain/export-file';
import type { TestGateway } from './gateway-harness.js';
import { type RawEvent } from '@atendimento-ativo/testbed/visit';
/** A file as a device of the gateway's home partner makes it, and the headers that it is sent with. */
export declare function sealedFor(gateway: TestGateway, token: string, events: RawEvent[], change?: Partial<ExportedRecords>): Promise<{
    file: Uint8Array<ArrayBuffer>;
    headers: {
        'content-type': string;
    };
}>;
//# sourceMappingURL=export-file.d.ts.map