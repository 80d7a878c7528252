/** Time after which a page that is not shown, and so not painted, is waited for no longer. */
const LONGEST_MS = 100;

/** Resolves once the browser has painted what changed so far. */
export function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, LONGEST_MS);
  });
}
