import type axe from 'axe-core';
import 'axe-core/axe.min.js';

/** Which rules of axe are asked; `contrast` is the one that colours alone decide. */
export type Rules = 'all' | 'all but contrast' | 'contrast';

/** What axe finds wrong in an element and all that it holds, one line each. */
export async function violationsOf(element: Element, rules: Rules): Promise<string[]> {
  const { violations } = await window.axe.run(element, {
    resultTypes: ['violations'],
    ...(rules === 'contrast' ? { runOnly: ['color-contrast'] } : {}),
    ...(rules === 'all but contrast' ? { rules: { 'color-contrast': { enabled: false } } } : {}),
  });
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ''}`),
  );
}

declare global {
  interface Window {
    axe: typeof axe;
  }
}
