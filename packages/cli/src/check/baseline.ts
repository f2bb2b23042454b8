/**
 * A baseline: findings that a model had when its cleaning up began. What it lists is left out, so that only
 * what is new stands out. Lines shift while a file is edited; a finding is known by its file, code and message.
 */
import { reasonOf } from '@idef0-studio/language';
import { byCodeUnit } from '@idef0-studio/model';
import { readFile } from 'node:fs/promises';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import * as v from 'valibot';
import type { LocatedFinding } from '../findings.js';
import { shown, type Shell } from '../shell.js';
import { UsageError } from '../usage-error.js';
import type { NewFile } from '../write/file-batch.js';

/** A finding that is known, and how often it stands in its file. */
const KNOWN = v.object({
  /** Relative to the folder of the baseline, with slashes. */
  file: v.string(),
  code: v.string(),
  message: v.string(),
  count: v.number(),
});

type Known = Readonly<v.InferOutput<typeof KNOWN>>;

/** What the file says. */
const BASELINE = v.pipe(v.string(), v.parseJson(), v.object({ findings: v.array(KNOWN) }));

/** What is left of the findings. */
export interface Screened {
  readonly findings: readonly LocatedFinding[];
  /** How many were left out. */
  readonly known: number;
  /** How many of the baseline are not found any more. */
  readonly gone: number;
}

/** The findings without those that the baseline lists. */
export function withoutKnown(
  shell: Shell,
  path: string,
  findings: readonly LocatedFinding[],
  baseline: readonly Known[],
): Screened {
  const left = new Map(baseline.map((known) => [keyOf(known), known.count]));
  const isNew = findings.filter((finding) => {
    const key = keyOf({ ...finding, file: fileIn(shell, path, finding) });
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count === 0;
  });
  const gone = [...left.values()].reduce((sum, count) => sum + count, 0);
  return { findings: isNew, known: findings.length - isNew.length, gone };
}

/** @throws UsageError where there is no such file, or it is no baseline. */
export async function readBaseline(shell: Shell, path: string): Promise<readonly Known[]> {
  const file = resolve(shell.cwd, path);
  const name = shown(shell, file);
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    const reason = reasonOf(error);
    throw new UsageError(`'${name}' cannot be read: ${reason}; '--update-baseline' makes it.`);
  });
  const known = knownIn(text);
  if (known === undefined)
    throw new UsageError(
      `'${name}' is no baseline; name another file, or delete it and '--update-baseline' makes it.`,
    );
  return known;
}

/** The file that lists all findings, by file, code and message, so that a change of the file shows what changed.
 *  @throws UsageError where another thing than a baseline would be lost. */
export async function newBaseline(
  shell: Shell,
  path: string,
  findings: readonly LocatedFinding[],
): Promise<{ readonly file: NewFile; readonly known: readonly Known[] }> {
  const before = await replaceableBaseline(shell, path);
  const counts = new Map<string, Known>();
  for (const finding of findings) {
    const { code, message } = finding;
    const known = { file: fileIn(shell, path, finding), code, message, count: 1 };
    const count = counts.get(keyOf(known))?.count ?? 0;
    counts.set(keyOf(known), { ...known, count: count + 1 });
  }
  const known = [...counts].sort(([one], [other]) => byCodeUnit(one, other)).map(([, row]) => row);
  const content = `${JSON.stringify({ findings: known }, undefined, 2)}\n`;
  return { file: { path: resolve(shell.cwd, path), content, ...before, loss: 'none' }, known };
}

/** What the file of the baseline holds, where there is one.
 *  @throws UsageError where it is no baseline, or its name says that it is to be read as something else. */
async function replaceableBaseline(
  shell: Shell,
  path: string,
): Promise<{ readonly before?: Uint8Array }> {
  const file = resolve(shell.cwd, path);
  const name = shown(shell, file);
  if (file.endsWith('.idef0') || basename(file) === 'idef0.json')
    throw new UsageError(
      `'${name}' would be read as ${file.endsWith('.idef0') ? 'a model' : 'settings'}; name another file for the baseline.`,
    );
  const before = await readFile(file).catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new UsageError(`'${name}' cannot be read: ${reasonOf(error)}.`);
  });
  if (before === undefined) return {};
  if (knownIn(before.toString('utf8')) === undefined)
    throw new UsageError(
      `'${name}' is no baseline and is not overwritten; name another file, or delete it first.`,
    );
  return { before };
}

function keyOf({ file, code, message }: Omit<Known, 'count'>): string {
  return JSON.stringify([file, code, message]);
}

function fileIn(shell: Shell, path: string, { file }: LocatedFinding): string {
  const folder = dirname(resolve(shell.cwd, path));
  return relative(folder, resolve(shell.cwd, file)).split(sep).join('/');
}

function knownIn(text: string): readonly Known[] | undefined {
  const { success, output } = v.safeParse(BASELINE, text);
  return success ? output.findings : undefined;
}
