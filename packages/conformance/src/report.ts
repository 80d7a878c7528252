import type { CheckResult } from './conformance.js';

const SIGNS = { passed: '✔', failed: '✖', skipped: '–' } as const;

/** One check as a line, with what went wrong under it. */
export function reportLine({ group, name, outcome, message }: CheckResult): string {
  const line = `${SIGNS[outcome]} ${group}: ${name}`;
  return message === undefined ? line : `${line}\n    ${message}`;
}

/** The last line of a report: `41 passed, 0 failed, 2 skipped`. */
export function reportTotals(results: readonly CheckResult[]): string {
  const count = (outcome: CheckResult['outcome']) => results.filter((result) => result.outcome === outcome).length;
  return `${count('passed')} passed, ${count('failed')} failed, ${count('skipped')} skipped`;
}

/** JUnit XML, one suite for each group, as build servers read it. */
export function junitReport(results: readonly CheckResult[]): string {
  const groups = [...new Set(results.map(({ group }) => group))];
  const suites = groups.map((group) => {
    const own = results.filter((result) => result.group === group);
    const failures = own.filter(({ outcome }) => outcome === 'failed').length;
    const skipped = own.filter(({ outcome }) => outcome === 'skipped').length;
    return [
      `  <testsuite name="${escape(group)}" tests="${own.length}" failures="${failures}" skipped="${skipped}">`,
      ...own.map(testCase),
      '  </testsuite>',
    ].join('\n');
  });
  return ['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>', ''].join('\n');
}

function testCase({ group, name, outcome, message = '', milliseconds }: CheckResult): string {
  const start = `    <testcase classname="${escape(group)}" name="${escape(name)}" time="${milliseconds / 1000}"`;
  if (outcome === 'passed') return `${start}/>`;
  const tag = outcome === 'failed' ? 'failure' : 'skipped';
  return `${start}><${tag} message="${escape(message)}"/></testcase>`;
}

function escape(text: string): string {
  const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  // What XML 1.0 has no place for, even escaped.
  const allowed = text.replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '\ufffd');
  return allowed.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
