import type { RegistryName } from '../registries/registry-names.js';
/** One attendance on its way into one registry. */
export interface RegistrationJob {
    readonly partnerId: string;
    readonly attendanceId: string;
    readonly registry: RegistryName;
}
//# sourceMappingURL=registration-job.d.ts.map