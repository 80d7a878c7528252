import { setMaxListeners } from 'node:events';
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { run } from 'node:test';
import { inspect } from 'node:util';
import { repositoryRoot } from './run-command.mjs';
import { compiledFile } from './test-files.mjs';

// The processes of the tests end with this one.
const ending = new AbortController();
process.on('exit', () => ending.abort());

/**
 * Runs test files, each in a process of its own, and prints one line for each file and all of each failure.
 *
 * @param {string[]} files
 * @param {{ serial?: boolean, timeout: number }} options `timeout` in milliseconds for each file.
 * @returns {Promise<{ passed: number, failed: number }>} Tests, not suites; skipped and todo ones are not counted.
 */
export async function runNodeTests(files, { serial = false, timeout }) {
  // Failures then point into the TypeScript source.
  process.env.NODE_OPTIONS = `${process.env.NODE_OPTIONS ?? ''} --enable-source-maps`.trim();
  const reports = new Map(files.map((file) => [file, emptyReport()]));
  // One listener for each file, all of them wanted.
  setMaxListeners(files.length + 1, ending.signal);
  const concurrency = serial ? 1 : Math.max(2, availableParallelism());
  for await (const { type, data } of run({ files, concurrency, timeout, signal: ending.signal })) {
    if (!data?.file) continue;
    // With source maps, Node names the source.
    const file = compiledFile(data.file);
    if (!reports.has(file)) reports.set(file, emptyReport());
    record(reports.get(file), type, data);
  }
  // A file whose tests are all declared by a shared function is reported under that function's file.
  const shown = [...reports].filter(([, { passed, failed, skipped }]) => passed + failed + skipped > 0);
  for (const [file, report] of shown) print(path.relative(repositoryRoot, file), report);
  const all = [...reports.values()];
  return { passed: sum(all, 'passed'), failed: sum(all, 'failed') };
}

function emptyReport() {
  return { passed: 0, failed: 0, skipped: 0, failures: [], output: '' };
}

function record(report, type, data) {
  if (type === 'test:stdout' || type === 'test:stderr') report.output += data.message;
  if (type === 'test:diagnostic') report.output += `${data.message}\n`;
  if (type !== 'test:pass' && type !== 'test:fail') return;
  if (data.details.type === 'suite' && !isFailedHook(type, data)) return;
  if (data.skip !== undefined || data.todo !== undefined) {
    report.skipped += 1;
  } else if (type === 'test:fail') {
    report.failed += 1;
    report.failures.push(data);
  } else if (isWholeFile(data)) {
    report.failed += 1;
    report.failures.push({ ...data, details: { error: 'the file holds no test' } });
  } else {
    report.passed += 1;
  }
}

/** A suite fails with its tests, which are counted; or alone, when a hook or its body throws. */
function isFailedHook(type, data) {
  return type === 'test:fail' && data.details.error?.failureType !== 'subtestsFailed';
}

/** Node reports a file as a test only when nothing in it was one. */
function isWholeFile(data) {
  return data.nesting === 0 && path.resolve(data.name) === path.resolve(data.file ?? data.name);
}

function print(file, { passed, failed, skipped, failures, output }) {
  const counts = [
    `${passed} passed`,
    ...(failed ? [`${failed} failed`] : []),
    ...(skipped ? [`${skipped} skipped`] : []),
  ];
  console.log(`${failed ? '✖' : '✔'} ${file} (${counts.join(', ')})`);
  for (const failure of failures) {
    console.log(`\n  ✖ ${isWholeFile(failure) ? 'the file as a whole' : failure.name}`);
    console.log(indent(describeError(failure.details.error)));
  }
  if (failed && output.trim()) console.log(`\n  Output of ${file}:\n${indent(output.trim())}`);
  if (failed) console.log('');
}

function describeError(error) {
  const cause = error?.cause ?? error;
  const text = typeof cause === 'string' ? cause : inspect(cause, { colors: process.stdout.isTTY });
  return text.replace(/\n\s+at [^\n]*node:internal[^\n]*/g, '');
}

function indent(text) {
  return text.replace(/^/gm, '    ');
}

function sum(reports, property) {
  return reports.reduce((total, report) => total + report[property], 0);
}
