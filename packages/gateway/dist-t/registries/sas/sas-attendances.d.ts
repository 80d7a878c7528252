import type { AttendanceKey, AttendanceRecord, RegisteredAttendance } from '../registry.js';
import { type SasRow } from './sas-answer.js';
import type { SasConfiguration } from './sas-configuration.js';
/** Body of the method that registers an attendance: the columns of `HistoricoRealizacoesCliente`. */
export declare function newAttendance(record: AttendanceRecord, configuration: SasConfiguration): SasRow;
/** Query of the look-up by the natural key. */
export declare function attendanceQuery(key: AttendanceKey, configuration: SasConfiguration): Record<string, string>;
/** The row of that key. A service that filters less strictly than asked must not hand us another visit. */
export declare function readAttendance(rows: readonly SasRow[], key: AttendanceKey, configuration: SasConfiguration): RegisteredAttendance | undefined;
/** The registry's own number in an answer or a row. */
export declare function readProtocol(row: SasRow, { answers }: SasConfiguration): string | undefined;
//# sourceMappingURL=sas-attendances.d.ts.map