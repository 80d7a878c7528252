import { instrumentation } from './instrumentation.js';
import { witness } from './witness.js';
import type { Report } from './words.js';

/** A step that the agent takes, as it is handed to the SDK. */
export interface Step {
  readonly type: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly attendanceId?: string;
}

/** What the witness is told of a step that was saved. */
export interface Seen {
  readonly attendanceId: string;
  readonly result?: Readonly<Record<string, unknown>>;
}

/** Where the agent works: each step is announced, taken, and told as it ended. */
export class Desk {
  #calls = 0;
  #ended: Report['ended'];

  /**
   * @param action hands the step to the SDK
   * @returns what the action gave, or the code of what it threw
   */
  async record<Result>(
    { type, payload, attendanceId }: Step,
    action: () => Promise<Result>,
    seen: (result: Result) => Seen,
  ): Promise<{ readonly result: Result } | { readonly code: string }> {
    this.#calls += 1;
    const call = `${this.#calls}`;
    this.#tell({ kind: 'begun', call, type, payload, ...(attendanceId === undefined ? {} : { attendanceId }) });
    try {
      const result = await action();
      this.#ended = { kind: 'saved', call, ...seen(result) };
      return { result };
    } catch (error) {
      const code = codeOf(error);
      this.#ended = { kind: 'refused', call, code };
      return { code };
    }
  }

  /** Tells how the last step ended, when no other follows at once. */
  pause(): void {
    this.#tell(undefined);
  }

  #tell(begun: Report['begun']): void {
    const weather = witness.report({
      suffered: instrumentation.suffered.splice(0),
      ...(this.#ended && { ended: this.#ended }),
      ...(begun && { begun }),
    });
    this.#ended = undefined;
    instrumentation.killAt = weather.killAt;
    instrumentation.storageFault = weather.storageFault ?? instrumentation.storageFault;
    instrumentation.clockOffset = weather.clockOffset ?? instrumentation.clockOffset;
  }
}

/** The SDK's errors have a code; anything else is a mistake of the SDK or of this page. */
function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  throw error;
}
