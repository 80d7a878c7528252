import type { ClientAct } from '@atendimento-ativo/domain';

/** A place on the pad, in the box of 1000 × 400 that a drawn signature is kept in. */
export interface PadPoint {
  readonly x: number;
  readonly y: number;
}

/** What the client put under the decisions so far: strokes, or a name. */
export interface Signing {
  readonly path: string;
  readonly name: string;
}

export const unsigned: Signing = { path: '', name: '' };

export const PAD = { width: 1000, height: 400 } as const;

/** Nearer points tell nothing and make the record large. */
const SMALLEST_STEP = 8;
/** Longest path that the domain takes, less one more stroke's end. */
const LONGEST_PATH = 20_000 - 24;

/** One stroke, as it is drawn: moves and lines with whole numbers, as the domain wants it. */
export class Stroke {
  #path: string;
  #last: PadPoint;

  /** @param before the strokes so far */
  constructor(before: string, start: PadPoint) {
    this.#path = `${before ? `${before} ` : ''}M${written(start)}`;
    this.#last = start;
  }

  get path(): string {
    return this.#path;
  }

  to(point: PadPoint): void {
    const isNear = Math.hypot(point.x - this.#last.x, point.y - this.#last.y) < SMALLEST_STEP;
    if (isNear || this.#path.length > LONGEST_PATH) return;
    this.#path += ` L${written(point)}`;
    this.#last = point;
  }

  /** The whole path; a stroke without a way is a dot. */
  end(): string {
    if (/M[\d ]+$/.test(this.#path)) this.#path += ` L${written(this.#last)}`;
    return this.#path;
  }
}

/** How the client acted: by their signature, where there is one. Strokes go before a name. */
export function actOf({ path, name }: Signing): ClientAct {
  const typed = name.trim();
  if (path !== '') return { method: 'signature', signature: { kind: 'drawn', path } };
  if (typed !== '') return { method: 'signature', signature: { kind: 'typed', name: typed } };
  return { method: 'tap' };
}

function written({ x, y }: PadPoint): string {
  const within = (value: number, most: number): number => Math.round(Math.min(most, Math.max(0, value)));
  return `${within(x, PAD.width)} ${within(y, PAD.height)}`;
}
