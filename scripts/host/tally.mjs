// Counts of what passed and what failed, and the names of the failures.

import { relative, sep } from 'node:path';
import { duration } from './steps.mjs';

/** Nothing ran. */
export const none = { passed: 0, failed: 0, failures: [] };

/** One thing passed. */
export const passed = { passed: 1, failed: 0, failures: [] };

/** One thing failed. */
export function failed(name) {
  return { passed: 0, failed: 1, failures: [name] };
}

/** All of these together. */
export function sum(tallies) {
  return {
    passed: tallies.reduce((total, tally) => total + tally.passed, 0),
    failed: tallies.reduce((total, tally) => total + tally.failed, 0),
    failures: tallies.flatMap((tally) => tally.failures),
  };
}

/**
 * What ran and how long it took, and what did not run and why, as lines for a person. A part has a `title`, and either a
 * `tally` with `milliseconds` or a `reason`.
 */
export function linesOfParts(parts) {
  const width = Math.max(...parts.map(({ title }) => title.length));
  return parts.map(({ title, tally, milliseconds, reason }) => {
    if (reason !== undefined) return `${title.padEnd(width)}  did NOT run: ${reason}`;
    const count = `${tally.passed} passed, ${tally.failed} failed`;
    return `${title.padEnd(width)}  ${duration(milliseconds).padStart(12)}  ${count}`;
  });
}

/**
 * The tally of a report of vitest's JSON reporter. A file that could not be loaded has no tests
 * and counts as one failure; so does a run that failed without saying where.
 */
export function tallyOfReport(report, exitCode) {
  const failures = report.testResults.flatMap(failuresOfFile);
  if (exitCode !== 0 && failures.length === 0) failures.push('vitest (see its output)');
  return { passed: report.numPassedTests, failed: failures.length, failures };
}

function failuresOfFile(file) {
  const tests = file.assertionResults.filter((test) => test.status === 'failed');
  if (tests.length > 0) return tests.map((test) => test.fullName);
  return file.status === 'failed' ? [`${file.name} could not be run`] : [];
}

/**
 * Where the time of a report went: its slowest files, and all fuzzers together, which have two minutes. Times are those
 * of the files themselves; several run at once.
 */
export function linesOfTimes(report, folder, count = 8) {
  const files = report.testResults.map(({ name, startTime, endTime }) => ({
    name: relative(folder, name).split(sep).join('/'),
    milliseconds: endTime - startTime,
  }));
  const fuzzers = files.filter(({ name }) => name.startsWith('test/fuzz/'));
  const slowest = [...files].sort((a, b) => b.milliseconds - a.milliseconds).slice(0, count);
  const total = fuzzers.reduce((sum, { milliseconds }) => sum + milliseconds, 0);
  const all = fuzzers.length > 0 ? [{ name: 'all of test/fuzz', milliseconds: total }] : [];
  return [...slowest, ...all].map(
    ({ name, milliseconds }) => `${duration(milliseconds).padStart(12)}  ${name}`,
  );
}
