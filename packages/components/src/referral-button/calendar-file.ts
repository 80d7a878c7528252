import { followUpCalendar, type Attendance, type FollowUpEntry, type Journey } from '@atendimento-ativo/domain';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ReferralTexts } from './texts.js';

type Entry = Omit<FollowUpEntry, 'stamp'>;

/** The next contact as a file that a link can hand over: an address in this page's memory, let go of in time. */
export class CalendarFile implements ReactiveController {
  #key = '';
  #address = '';

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#release();
  }

  /** The address of the file; the same one while nothing of the entry changes. */
  addressOf(entry: Entry): string {
    const key = JSON.stringify(entry);
    if (key === this.#key) return this.#address;
    this.#release();
    const calendar = followUpCalendar({ ...entry, stamp: new Date() });
    this.#key = key;
    this.#address = URL.createObjectURL(new Blob([calendar], { type: 'text/calendar;charset=utf-8' }));
    return this.#address;
  }

  #release(): void {
    if (this.#address) URL.revokeObjectURL(this.#address);
    this.#key = '';
    this.#address = '';
  }
}

/** The next contact in words: who is met and about what, without a document number, for it leaves this device. */
export function calendarEntry(
  { id, sequence, client, followUp, referrals }: Attendance,
  journeys: readonly Journey[],
  { text }: ReferralTexts,
): Entry | undefined {
  if (!followUp) return undefined;
  const chosen = referrals.flatMap(({ journeyId }) => journeys.find((journey) => journey.id === journeyId) ?? []);
  return {
    attendanceId: id,
    revision: sequence,
    date: followUp.date,
    summary: text('calendar.summary', {
      form: text(`form.${followUp.form}`),
      client: client?.company?.tradeName ?? client?.person.name ?? '',
    }),
    description: chosen.map(({ name, next }) => `${name}: ${next}`).join('\n'),
  };
}
