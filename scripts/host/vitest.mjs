// Runs vitest and counts its results from its own report.

import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder, root, workspaceNode } from './places.mjs';
import { run } from './processes.mjs';
import { duration } from './steps.mjs';
import { failed, linesOfTimes, tallyOfReport } from './tally.mjs';

/**
 * Runs the tests of a vitest configuration, those with `grep` in their names; returns a tally.
 * @param {string} title
 * @param {{ config?: string, grep?: string, env?: Record<string, string> }} options
 */
export async function runVitest(title, { config, grep, env = {} } = {}) {
  process.stdout.write(`\n  ${title}\n`);
  const started = Date.now();
  mkdirSync(cacheFolder, { recursive: true });
  const report = join(cacheFolder, `vitest-${process.pid}.json`);
  const args = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  if (config !== undefined) args.push('--config', config);
  if (grep !== undefined) args.push('--testNamePattern', grep, '--passWithNoTests');
  const script = join(root, 'node_modules', 'vitest', 'vitest.mjs');
  const colors = process.stdout.isTTY ? { FORCE_COLOR: '1' } : { NO_COLOR: '1' };
  const { code } = await run(workspaceNode(), [script, ...args], {
    env: { ...colors, ...env },
    quiet: false,
  });
  try {
    const result = JSON.parse(readFileSync(report, 'utf8'));
    process.stdout.write(`\n  The slowest files\n${linesOfTimes(result, root).join('\n')}\n\n`);
    process.stdout.write(`  ${title} took ${duration(Date.now() - started)}\n`);
    return tallyOfReport(result, code);
  } catch (error) {
    process.stdout.write(`vitest left no report: ${error.message}\n`);
    return failed(title);
  } finally {
    rmSync(report, { force: true });
  }
}
