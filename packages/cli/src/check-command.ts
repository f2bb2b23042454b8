/**
 * `idef0 check`: what is wrong in the models, as text for people or as JSON for programs.
 */
import { loadWorkspace } from '@idef0-studio/language';
import { countOf, findingsOf, linesOf, summaryOf, type Finding } from './findings.js';
import { readModelFiles } from './model-files.js';
import type { Shell } from './shell.js';

export interface CheckOptions {
  readonly format: 'text' | 'json';
}

/** Checks all files at the paths and prints what is found. Returns the exit code: 1 where there are errors. */
export async function check(
  shell: Shell,
  paths: readonly string[],
  { format }: CheckOptions,
): Promise<0 | 1> {
  const files = await readModelFiles(shell, paths);
  const workspace = await loadWorkspace(files);
  const findings = findingsOf(shell, workspace, files);
  if (format === 'json')
    shell.print(JSON.stringify(reportOf(findings, files.length), undefined, 2));
  else shell.print([...findings.flatMap(linesOf), summaryOf(findings, files.length)].join('\n'));
  return countOf(findings, 'error') > 0 ? 1 : 0;
}

function reportOf(findings: readonly Finding[], files: number) {
  const errors = countOf(findings, 'error');
  const warnings = countOf(findings, 'warning');
  return { files, errors, warnings, issues: findings };
}
