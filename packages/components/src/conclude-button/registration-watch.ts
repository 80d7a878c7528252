import type { AttendanceStatus } from '@atendimento-ativo/domain';
import type { Client } from '@atendimento-ativo/sdk';
import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Follows the registration of one attendance while its element is on the page. */
export class RegistrationWatch implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #settled: (status: AttendanceStatus) => void;
  #abort: AbortController | undefined;
  #attendanceId: string | undefined;
  #status: AttendanceStatus | undefined;

  /** `settled` is called once, when no registration is pending any more. */
  constructor(host: ReactiveControllerHost, settled: (status: AttendanceStatus) => void) {
    this.#host = host;
    this.#settled = settled;
    host.addController(this);
  }

  get status(): AttendanceStatus | undefined {
    return this.#status;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#abort?.abort();
    this.#abort = undefined;
  }

  /** Starts to follow an attendance; nothing happens when it is followed already. */
  follow(client: Client, attendanceId: string): void {
    if (this.#attendanceId === attendanceId && this.#abort) return;
    this.stop();
    const abort = new AbortController();
    this.#abort = abort;
    this.#attendanceId = attendanceId;
    const report = (status: AttendanceStatus): void => {
      if (abort.signal.aborted) return;
      this.#status = status;
      this.#host.requestUpdate();
    };
    client.registrations
      .watch(attendanceId, report, { signal: abort.signal })
      .then(() => {
        if (!abort.signal.aborted && this.#status) this.#settled(this.#status);
      })
      // Refused records may be put right: the next change on the device follows the registration again.
      .catch(() => {
        if (this.#abort === abort) this.#abort = undefined;
      });
  }

  stop(): void {
    this.#abort?.abort();
    this.#abort = undefined;
    this.#attendanceId = undefined;
    this.#status = undefined;
  }
}
