/**
 * Whole processes of the command, from their start to their end: `check` against the floor under it, and
 * `export` in all the situations it is run in.
 */
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { entryEnd } from './edit-times.js';
import { medianProcess, type ProcessFigures, type ProcessRun } from './measured-process.js';
import { short } from './statistics.js';
import type { Subject } from './subjects.js';
import type { Table } from './table.js';

export interface Programs {
  readonly program: string;
  readonly floor: string;
  readonly hook: string;
  /** How often each process is run; the median counts. */
  readonly runs: number;
}

/** Five rows for each subject. `scratch` is a folder for what the processes write. */
export async function processTable(
  programs: Programs,
  subjects: readonly Subject[],
  scratch: string,
): Promise<Table> {
  const rows: (readonly string[])[] = [];
  for (const subject of subjects) {
    rows.push(...(await checkRows(programs, subject)));
    rows.push(...(await exportRows(programs, subject, join(scratch, `export ${subject.name}`))));
  }
  return {
    title: 'Whole processes',
    columns: ['', 'wall ms', 'processor ms', 'peak MiB', 'to the floor', 'diagrams/s'],
    rows,
    remark: `"Again": from the cache of the run before. "After an edit": a name in one file has a letter more. Goal for an export: 105 diagrams/s.`,
  };
}

async function checkRows(programs: Programs, { name, folder, files }: Subject) {
  const { program, floor, hook, runs } = programs;
  const paths = files.map(({ uri }) => fileURLToPath(uri));
  const bare = await medianProcess(runs, { hook, args: [floor, ...paths], cwd: folder });
  const check = await medianProcess(runs, { hook, args: [program, 'check', '.'], cwd: folder });
  return [
    rowOf(`${name}: bare Langium`, bare, '1.00'),
    rowOf(`${name}: check`, check, (check.wallMs / bare.wallMs).toFixed(2)),
  ];
}

async function exportRows(programs: Programs, subject: Subject, scratch: string) {
  const { program, hook } = programs;
  const { name, folder, file } = subject;
  const models = join(scratch, 'models');
  const cache = join(scratch, 'cache');
  await mkdir(scratch);
  await cp(folder, models, { recursive: true });
  const args = [program, 'export', '.', '--format', 'svg', '--out', join(scratch, 'out')];
  const env = { ...process.env, XDG_CACHE_HOME: cache };
  const runs = Math.min(programs.runs, 3);
  const measured = (times: number, run: Partial<ProcessRun> = {}) =>
    medianProcess(times, { hook, args, cwd: models, env, ...run });
  const row = (what: string, figures: ProcessFigures) =>
    rowOf(`${name}: export, ${what}`, figures, '', rateOf(figures));

  const forget = () => rm(cache, { recursive: true, force: true });
  const first = await measured(runs, { before: forget });
  const again = await measured(runs);
  const edited = await measured(1, {
    before: () => writeFile(join(models, basename(fileURLToPath(file))), editedText(subject)),
  });
  const quick = await measured(runs, { args: [...args, '--effort', 'typing', '--no-cache'] });
  return [
    row('first time', first),
    row('again', again),
    row('after an edit', edited),
    row('effort typing, no cache', quick),
  ];
}

/** The text of the file that the author types in, with a letter more behind a name. */
function editedText({ files, file }: Subject): string {
  const text = files.find(({ uri }) => uri === file)?.text ?? '';
  const { line, character } = entryEnd(text);
  const lines = text.split('\n');
  return lines
    .map((row, index) =>
      index === line ? `${row.slice(0, character)}x${row.slice(character)}` : row,
    )
    .join('\n');
}

function rateOf({ out, wallMs }: ProcessFigures): string {
  const diagrams = out.trim().split('\n').length;
  return `${short((diagrams / wallMs) * 1000)} (${diagrams})`;
}

function rowOf(name: string, figures: ProcessFigures, ratio: string, rate = ''): readonly string[] {
  const failed = figures.code === 2 || figures.code === null ? ' (failed)' : '';
  const { wallMs, cpuMs, peakMiB } = figures;
  return [name + failed, short(wallMs), short(cpuMs), short(peakMiB), ratio, rate];
}
