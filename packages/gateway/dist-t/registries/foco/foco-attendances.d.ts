import type { AttendanceKey, AttendanceRecord } from '../registry.js';
import type { Change } from './foco-client.js';
import type { FocoConfiguration } from './foco-configuration.js';
/** The attendance as a case under our own id: written twice it is still one. */
export declare function attendanceChange(record: AttendanceRecord, configuration: FocoConfiguration): Readonly<Record<string, Change>>;
/** The look-up by our own id. */
export declare function attendanceQuery({ attendanceId }: AttendanceKey, { externalIds }: FocoConfiguration): string;
//# sourceMappingURL=foco-attendances.d.ts.map