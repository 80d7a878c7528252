/**
 * Calls back when npm, which started this script, is gone.
 *
 * A signal sent to npm ends npm and its shell, and never arrives here.
 */
export function whenNpmEnds(callback) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    callback();
  }, 500);
  timer.unref();
}
