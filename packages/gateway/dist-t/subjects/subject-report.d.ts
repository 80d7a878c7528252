import type { ContentLibrary } from '@atendimento-ativo/content';
import { type Cpf, type SubjectReport } from '@atendimento-ativo/domain';
import type { Partner } from '../partners/partner-directory.js';
import type { PartnerStore } from '../store/partner-store.js';
export interface SubjectReportParts {
    readonly partner: Partner;
    readonly store: PartnerStore;
    readonly content: ContentLibrary;
    readonly now: Date;
}
/** Who asks. */
export interface Subject {
    readonly clientId: string;
    readonly cpf: Cpf;
}
/** Everything that is kept about a person at one partner. */
export declare function reportSubject({ clientId, cpf }: Subject, parts: SubjectReportParts): Promise<SubjectReport>;
//# sourceMappingURL=subject-report.d.ts.map