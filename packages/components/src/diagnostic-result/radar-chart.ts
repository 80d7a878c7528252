import { html, nothing, svg, type TemplateResult } from 'lit';

/** One axis of the radar. */
export interface RadarAxis {
  readonly label: string;
  /** 0–100; an axis without a value has no corner. */
  readonly value: number | undefined;
  /** The same of the visit before. */
  readonly before: number | undefined;
}

/** Tight around the radar and its numbers; names of the axes stand outside, where the page leaves room. */
const SIZE = 280;
const CENTRE = { x: SIZE / 2, y: SIZE / 2 };
const RADIUS = 108;
const RINGS = [25, 50, 75, 100];
const NAME_GAP = 14;
const NUMBER_GAP = 20;
const LINE_HEIGHT = 17;
const LONGEST_LINE = 14;
/** Fewer corners than this make no area. */
const FEWEST_CORNERS = 3;

/** A radar over three axes or more; `nothing` when there is no area to show. Read aloud by `label` alone. */
export function renderRadar(axes: readonly RadarAxis[], label: string): unknown {
  const now = corners(axes, ({ value }) => value);
  const before = corners(axes, (axis) => axis.before);
  if (now.length < FEWEST_CORNERS) return nothing;
  return html`<svg class="radar" part="radar" viewBox="0 0 ${SIZE} ${SIZE}" role="img" aria-label=${label}>
    ${RINGS.map((ring) => svg`<polygon class="ring" points=${path(axes.map((_, index) => at(axes, index, ring)))} />`)}
    ${axes.map((_, index) => {
      const { x, y } = at(axes, index, 100);
      return svg`<line class="axis" x1=${CENTRE.x} y1=${CENTRE.y} x2=${x} y2=${y} />`;
    })}
    ${before.length < FEWEST_CORNERS ? nothing : svg`<polygon class="before" points=${path(before)} />`}
    <polygon class="now" points=${path(now)} />
    ${now.map(({ x, y }) => svg`<circle class="corner" cx=${x} cy=${y} r="4" />`)}
    ${axes.map((axis, index) => [renderNumber(index + 1, at(axes, index, 100)), renderName(axis, at(axes, index, 100))])}
  </svg>`;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** The axis by the number that it has in the list of themes: for screens too narrow for names. */
function renderNumber(number: number, edge: Point): TemplateResult<2> {
  const { x, y } = beyond(edge, NUMBER_GAP);
  return svg`<text class="axis-number" text-anchor="middle" x=${x} y=${round(y + 7)}>${number}</text>`;
}

function renderName({ label }: RadarAxis, edge: Point): TemplateResult<2> {
  const { x, y } = beyond(edge, NAME_GAP);
  const upward = (CENTRE.y - y) / (RADIUS + NAME_GAP);
  const lines = wrap(label);
  // Above the centre the last line stands at the axis, below it the first, beside it the middle.
  const first = y + LINE_HEIGHT * (0.35 - ((1 + upward) / 2) * (lines.length - 1));
  const anchor = Math.abs(x - CENTRE.x) < RADIUS / 5 ? 'middle' : x > CENTRE.x ? 'start' : 'end';
  return svg`<text class="axis-name" text-anchor=${anchor}>${lines.map(
    (line, index) => svg`<tspan x=${x} y=${round(first + index * LINE_HEIGHT)}>${line}</tspan>`,
  )}</text>`;
}

/** The point that lies `gap` further out than `edge`. */
function beyond(edge: Point, gap: number): Point {
  const factor = (RADIUS + gap) / RADIUS;
  return { x: round(CENTRE.x + (edge.x - CENTRE.x) * factor), y: round(CENTRE.y + (edge.y - CENTRE.y) * factor) };
}

function corners(axes: readonly RadarAxis[], valueOf: (axis: RadarAxis) => number | undefined): readonly Point[] {
  return axes.flatMap((axis, index) => {
    const value = valueOf(axis);
    return value === undefined ? [] : [at(axes, index, value)];
  });
}

function at(axes: readonly RadarAxis[], index: number, value: number): Point {
  const angle = (index / axes.length) * 2 * Math.PI - Math.PI / 2;
  const distance = (value / 100) * RADIUS;
  return { x: round(CENTRE.x + Math.cos(angle) * distance), y: round(CENTRE.y + Math.sin(angle) * distance) };
}

function path(points: readonly Point[]): string {
  return points.map(({ x, y }) => `${x},${y}`).join(' ');
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function wrap(label: string): readonly string[] {
  const lines: string[] = [];
  for (const word of label.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= LONGEST_LINE) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
