import { type AttendanceEvent } from '@atendimento-ativo/domain';
/** The event as the gateway tells it: nothing happened after the gateway heard of it, whatever a device's clock said. */
export declare function asHeard(event: AttendanceEvent, receivedAt: Date): AttendanceEvent;
/**
 * Milliseconds by which the clock of the device that made an event is ahead, or, below zero, behind; 0 when it is right
 * to the hour, as far as that can be told.
 */
export declare function clockError({ occurredAt, clockOffset }: AttendanceEvent, receivedAt: Date): number;
//# sourceMappingURL=device-clock.d.ts.map