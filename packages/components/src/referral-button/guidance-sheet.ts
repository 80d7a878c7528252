import { guidedPointSchema, type Guidance, type GuidanceOutcome, type GuidedPoint } from '@atendimento-ativo/domain';
import type { ActiveAttendance } from '@atendimento-ativo/sdk';
import { DraftWriter } from '../diagnostic-form/draft-writer.js';

/** Name of the draft that holds what came out of a guidance so far. */
export const GUIDANCE_DRAFT = 'guidance';

/** The guidance as it is being given: each outcome is kept on the device until all are recorded. */
export class GuidanceSheet {
  readonly guidance: Guidance;
  readonly #attendance: ActiveAttendance;
  readonly #outcomes: Map<string, GuidanceOutcome>;
  readonly #draft: DraftWriter;

  private constructor(
    guidance: Guidance,
    attendance: ActiveAttendance,
    points: readonly GuidedPoint[],
    changed: () => void,
  ) {
    this.guidance = guidance;
    this.#attendance = attendance;
    this.#outcomes = new Map(points.map(({ pointId, outcome }) => [pointId, outcome]));
    this.#draft = new DraftWriter({ write: () => attendance.saveDraft(GUIDANCE_DRAFT, this.points), changed });
  }

  /** Goes on with what was recorded in this attendance, and with what was not recorded yet. */
  static async open(guidance: Guidance, attendance: ActiveAttendance, changed: () => void): Promise<GuidanceSheet> {
    const draft: unknown = await attendance.loadDraft(GUIDANCE_DRAFT);
    const kept = Array.isArray(draft) ? draft.flatMap((entry) => guidedPointSchema.safeParse(entry).data ?? []) : [];
    return new GuidanceSheet(guidance, attendance, [...givenPoints(guidance, attendance.state), ...kept], changed);
  }

  /** What came out so far, in the document's order. */
  get points(): GuidedPoint[] {
    return this.guidance.points.flatMap(({ id: pointId }) => {
      const outcome = this.#outcomes.get(pointId);
      return outcome ? [{ pointId, outcome }] : [];
    });
  }

  /** Why the last outcome is not on the device; `undefined` when it is. */
  get failure(): unknown {
    return this.#draft.failure;
  }

  outcomeOf(pointId: string): GuidanceOutcome | undefined {
    return this.#outcomes.get(pointId);
  }

  choose(pointId: string, outcome: GuidanceOutcome): void {
    this.#outcomes.set(pointId, outcome);
    void this.#draft.save();
  }

  async record(): Promise<void> {
    await this.#draft.settled();
    await this.#attendance.giveGuidance(this.points);
    // Recorded it is; a draft that could not be removed is read again as what was recorded.
    await this.#attendance.saveDraft(GUIDANCE_DRAFT, undefined).catch(() => undefined);
  }
}

/** What was recorded of a guidance in an attendance, earlier outcomes first. */
export function givenPoints({ id }: Guidance, { guidance }: ActiveAttendance['state']): readonly GuidedPoint[] {
  return guidance.filter((given) => given.guidance.id === id).flatMap(({ points }) => points);
}
