import type { ListeningNote } from './delivery-basis.js';
import type { Tool } from './catalogue.js';
import { misfitIn, type ToolSetting } from './misfit.js';

export interface ToolsForNoteOptions extends ToolSetting {
  /** @default 3 */
  readonly limit?: number | undefined;
}

/** Tools of a note's themes: what fits into the visit first, own before market, no two of one function. */
export function toolsForNote(
  tools: readonly Tool[],
  { themes }: Pick<ListeningNote, 'themes'>,
  { limit = 3, ...setting }: ToolsForNoteOptions = {},
): readonly Tool[] {
  const misfitOf = misfitIn(setting);
  const functions = new Set<string>();
  return tools
    .filter((tool) => !misfitOf(tool) && tool.themes.some((theme) => themes.includes(theme)))
    .sort((left, right) => rank(right) - rank(left))
    .filter((tool) => !functions.has(tool.function) && functions.add(tool.function))
    .slice(0, limit);
}

function rank({ duringVisit, provider }: Tool): number {
  return (duringVisit ? 2 : 0) + (provider === 'sebrae' ? 1 : 0);
}
