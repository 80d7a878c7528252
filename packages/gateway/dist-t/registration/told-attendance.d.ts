import { type Attendance, type AttendanceEvent } from '@atendimento-ativo/domain';
import type { PartnerStore } from '../store/partner-store.js';
/** An attendance as registries are told of it. */
export interface ToldAttendance {
    readonly attendance: Attendance;
    readonly events: readonly AttendanceEvent[];
    /** Hash of what the registry keeps of it. */
    readonly content: string;
}
export declare function readToldAttendance(id: string, store: PartnerStore): Promise<ToldAttendance>;
//# sourceMappingURL=told-attendance.d.ts.map