import { writeFileSync } from 'node:fs';

/**
 * A reporter for @web/test-runner that leaves the counts of a run in a JSON file.
 *
 * A session that fails outside of its tests (the page did not load, a module threw, there was no test)
 * counts as one more failure.
 */
export function countReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) addSession(counts, session);
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

function addSession(counts, { passed, errors, testResults }) {
  const tests = testResults ? allTests(testResults) : [];
  const failed = tests.filter((test) => !test.passed && !test.skipped).length;
  counts.passed += tests.filter((test) => test.passed && !test.skipped).length;
  counts.skipped += tests.filter((test) => test.skipped).length;
  counts.failed += failed;
  const failedOutsideTests = errors.length > 0 || tests.length === 0 || !passed;
  if (failedOutsideTests && failed === 0) counts.failed += 1;
}

function allTests({ suites, tests }) {
  return [...tests, ...suites.flatMap(allTests)];
}
