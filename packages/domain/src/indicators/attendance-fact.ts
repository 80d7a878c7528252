import type { Attendance } from '../attendance/attendance.js';
import type { CompanySize } from '../attendance/company-size.js';
import type { Channel, Network } from '../attendance/events.js';

/**
 * One attendance as the indicators see it: no name, no document, no text.
 *
 * Values are taken as they are: whoever makes the facts has checked them, gives one fact per
 * attendance, and the same `clientKey` to the same client wherever it was attended. A key that
 * differs between partners counts one business twice.
 */
export interface AttendanceFact {
  /** Breaks ties between attendances of one day: the greater id is the later one, as with UUIDv7. */
  readonly attendanceId: string;
  /** Opaque key of the business (or of the person without one); absent when nobody was identified. */
  readonly clientKey?: string | undefined;
  /** Day of the attendance, `yyyy-MM-dd`, in the time zone of the place. */
  readonly day: string;
  readonly status: Attendance['status'];
  /** Size on that day; absent when unknown or without a company. */
  readonly companySize?: CompanySize | undefined;
  readonly channel: Channel;
  readonly network: Network;
  readonly partner: string;
  readonly unitId: string;
  readonly agentId: string;
  /** Tools delivered in this attendance. */
  readonly deliveries: number;
  /** Whether the client accepted at least one referral to a journey. */
  readonly referred: boolean;
  /** The client's answer to "would you recommend …", a whole number 0–10; absent when not answered. */
  readonly npsScore?: number | undefined;
  /**
   * Overall score of this round minus that of the previous round, in points (−100 … 100), as
   * `compareDiagnostics` gives it; absent without a round to compare with.
   */
  readonly scoreChange?: number | undefined;
}
