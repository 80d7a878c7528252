import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runScript } from './run-command.mjs';

/**
 * Runs the browser tests with @web/test-runner, which prints what failed.
 *
 * @returns {Promise<{ passed: number, failed: number }>}
 */
export async function runBrowserTests() {
  const folder = mkdtempSync(path.join(tmpdir(), 'test-counts-'));
  const file = path.join(folder, 'counts.json');
  try {
    const { succeeded } = await runScript('node_modules/@web/test-runner/dist/bin.js', [], {
      env: { TEST_COUNTS_FILE: file },
    });
    const counts = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 0 };
    const failedAsAWhole = !succeeded && counts.failed === 0;
    return { passed: counts.passed, failed: failedAsAWhole ? 1 : counts.failed };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
