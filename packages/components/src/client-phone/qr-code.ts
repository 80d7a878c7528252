import { correction, generate, mode } from 'lean-qr';
import { html, nothing, svg, type TemplateResult } from 'lit';

/** Modules around a code that stay empty. Source: ISO/IEC 18004, quiet zone. */
const QUIET_ZONE = 4;
/** A seventh of the code may be covered by glare or dirt. Plain bytes: some readers stumble over another encoding. */
const OPTIONS = { modes: [mode.ascii], minCorrectionLevel: correction.M };

/**
 * A link as a QR code, dark on white whatever the theme; nothing for one too long for any code (2,331 characters).
 *
 * @param name what stands for the code where it is not seen
 */
export function renderQrCode(address: string, name: string): TemplateResult | typeof nothing {
  const code = encode(address);
  if (!code) return nothing;
  const side = code.size + 2 * QUIET_ZONE;
  return html`<svg
    class="qr-code"
    part="qr-code"
    viewBox="0 0 ${side} ${side}"
    role="img"
    aria-label=${name}
    shape-rendering="crispEdges"
  >
    ${svg`<rect width=${side} height=${side} fill="#fff" /><path fill="#000" d=${outline(code)} />`}
  </svg>`;
}

interface Modules {
  readonly size: number;
  get(x: number, y: number): boolean;
}

/** An address as browsers write it is ASCII. */
function encode(address: string): Modules | undefined {
  try {
    return generate(new URL(address).href, OPTIONS);
  } catch {
    return undefined;
  }
}

/** One path for all dark modules, run by run. */
function outline(code: Modules): string {
  let path = '';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      let end = x;
      while (code.get(end, y)) end += 1;
      if (end === x) continue;
      path += `M${x + QUIET_ZONE} ${y + QUIET_ZONE}h${end - x}v1h${x - end}z`;
      x = end;
    }
  }
  return path;
}
