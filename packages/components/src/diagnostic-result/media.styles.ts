import { css, type CSSResult } from 'lit';

/** Motion, forced colours and paper. */
export const mediaStyles: CSSResult = css`
  @media (prefers-reduced-motion: no-preference) {
    polygon.now,
    .bar-fill {
      animation: grow 600ms cubic-bezier(0.2, 0.8, 0.2, 1) both;
    }

    polygon.now {
      transform-origin: 50% 50%;
    }

    .bar-fill {
      transform-origin: 0 50%;
    }

    .corner {
      animation: appear 600ms both;
    }

    @keyframes grow {
      from {
        transform: scale(0);
      }
    }

    @keyframes appear {
      from {
        opacity: 0;
      }
    }
  }

  @media (forced-colors: active) {
    svg {
      forced-color-adjust: none;
    }

    .ring,
    .axis,
    .scale-band {
      stroke: GrayText;
    }

    .scale-band {
      fill: Canvas;
    }

    .scale-band.reached,
    .bar-fill,
    .corner,
    .scale-mark {
      fill: Highlight;
    }

    .now {
      fill: none;
      stroke: Highlight;
    }

    .before {
      stroke: CanvasText;
    }

    .bar-before {
      fill: CanvasText;
    }

    .axis-name,
    .axis-number {
      fill: CanvasText;
    }

    .key.now {
      border-color: Highlight;
    }

    .key.before {
      border-color: CanvasText;
    }

    .score,
    .priority,
    .change.overall {
      border: 1px solid CanvasText;
    }
  }

  /* Two pages of A4 that can be pinned to a wall. */
  @media print {
    :host {
      --_size: 10pt;
      --_space: 0.19rem;
    }

    .card {
      padding: 0;
      border: 0;
    }

    .priorities {
      grid-template-columns: repeat(3, minmax(0, 1fr));
    }

    .strengths,
    .charts {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }

    .themes {
      container-type: normal;
    }

    .change {
      padding-block: var(--_space-1);
    }

    polygon.now,
    .bar-fill,
    .corner {
      animation: none;
    }

    .section,
    .score {
      break-inside: avoid;
    }
  }
`;
