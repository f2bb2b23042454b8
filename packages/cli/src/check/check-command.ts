/**
 * `idef0 check`: what is wrong in the models, for people, for programs and for the pages of a build.
 */
import type { ModelWorkspace } from '@idef0-studio/language';
import { Option, type Command } from 'commander';
import type { Severity } from '@idef0-studio/model';
import { countOf, findingsIn, findingsOf, linesOf, type LocatedFinding } from '../findings.js';
import { folderSettings } from '../folder-settings.js';
import { readModelFiles, type ModelFile, type Remark } from '../model-files.js';
import { knownModels } from '../other-models.js';
import { jsonText } from '../plain-text.js';
import type { Shell } from '../shell.js';
import { UsageError } from '../usage-error.js';
import { writeFiles, type NewFile } from '../write/file-batch.js';
import { newBaseline, readBaseline, withoutKnown, type Screened } from './baseline.js';
import { githubLine } from './github.js';
import { mendFiles, type MendedFiles } from './mend-files.js';
import { sarifLog } from './sarif.js';
import { asSevereAs, countLine, ruleLines, SEVERITIES } from './summary.js';
import { expectWholeModels } from '../whole-models.js';

export type CheckFormat = 'text' | 'json' | 'sarif' | 'github';

export interface CheckOptions {
  readonly format: CheckFormat;
  /** The least severity that is printed; what counts for the exit code does not depend on it. */
  readonly severity: Severity;
  /** More warnings than this end with 1; any number is well where undefined. */
  readonly maxWarnings?: number;
  /** The settings to take in the place of the nearest `idef0.json`. */
  readonly config?: string;
  /** A file of findings that are known and left out. */
  readonly baseline?: string;
  /** Writes the findings of today into the baseline. */
  readonly updateBaseline?: boolean;
  /** Mends what has one sensible repair, and writes the files. */
  readonly fix?: boolean;
  /** With `fix`: prints what would change, and writes nothing. */
  readonly dryRun?: boolean;
}

/** Adds arguments and options to the command, and what it does. */
export function withCheckOptions(
  command: Command,
  act: (paths: readonly string[], options: CheckOptions) => Promise<void>,
): Command {
  return command
    .argument('<path...>', '.idef0 files, and folders with such files')
    .addOption(
      new Option('--format <format>', 'how findings are printed')
        .choices(['text', 'json', 'sarif', 'github'])
        .default('text'),
    )
    .addOption(
      new Option('--severity <least>', 'the least severity that is printed')
        .choices([...SEVERITIES])
        .default('hint'),
    )
    .option('--config <file>', 'settings to use; else the nearest idef0.json')
    .option('--max-warnings <number>', 'end with 1 where there are more warnings', countIn)
    .option('--baseline <file>', 'leave out the findings that this file lists')
    .option('--update-baseline', 'write the findings of today into the baseline')
    .option('--fix', 'mend what has one sensible repair, and write the files')
    .option('--dry-run', 'with --fix: print the changes as a diff, and write nothing')
    .action((paths: string[], options: CheckOptions) => act(paths, options));
}

function countIn(text: string): number {
  if (/^\d+$/u.test(text)) return Number(text);
  throw new UsageError(`'--max-warnings' takes a whole number from 0 on, not '${text}'.`);
}

/** Checks all files at the paths and prints what is found; with `fix`, what is left after mending. Returns the
 *  exit code: 1 where there are errors, or more warnings than allowed; 2 where not all can be read.
 *  @throws UsageError for files that cannot be read or written. */
export async function check(
  shell: Shell,
  paths: readonly string[],
  options: CheckOptions,
  version: string,
): Promise<0 | 1 | 2> {
  refuseContradictions(options);
  const sources = await readModelFiles(shell, paths);
  const { files: read, remarks, isWhole } = sources;
  if (!isWhole) refuseToWrite(shell, remarks, options);
  const settings = await folderSettings(shell, sources, options.config);
  const known = await knownModels(shell, read, settings);
  const { workspace } = known;
  const mended = options.fix === true ? await mend(shell, workspace, read, paths) : undefined;
  const files = mended?.files ?? read;
  const all = [
    ...known.settings.flatMap(({ file, findings }) => findingsIn(shell, file, findings)),
    ...remarks.flatMap(({ file, findings }) => findingsIn(shell, file, findings)),
    ...findingsOf(shell, workspace, files),
  ];
  const { screened, changes } = await screen(shell, all, options);
  if (options.dryRun === true) {
    printDiff(shell, mended);
  } else {
    // Models and baseline together: neither is right without the other.
    await writeFiles(shell, [...(mended?.changes ?? []), ...changes]);
    printMended(shell, mended, options);
    print(shell, screened, files.length, options, version);
  }
  const isTooMuch = countOf(screened.findings, 'warning') > (options.maxWarnings ?? Infinity);
  if (isTooMuch && options.format === 'text')
    shell.complain(`idef0: There are more than ${options.maxWarnings} warnings.`);
  if (!isWhole) return 2;
  return isTooMuch || countOf(screened.findings, 'error') > 0 ? 1 : 0;
}

/** What a file that cannot be read declares looks like a slip of the pen, and its findings would be gone.
 *  @throws UsageError where the command would write. */
function refuseToWrite(
  shell: Shell,
  remarks: readonly Remark[],
  { fix, updateBaseline }: CheckOptions,
): void {
  if (fix !== true && updateBaseline !== true) return;
  const [line] = remarks
    .flatMap(({ file, findings }) => findingsIn(shell, file, findings))
    .flatMap(linesOf);
  throw new UsageError(`Not all files can be read, so that none was written. ${line}`);
}

function refuseContradictions({ baseline, updateBaseline, fix, dryRun }: CheckOptions): void {
  if (updateBaseline === true && baseline === undefined)
    throw new UsageError("'--update-baseline' needs '--baseline' to say which file.");
  if (dryRun === true && fix !== true)
    throw new UsageError("'--dry-run' goes with '--fix': it shows what that would change.");
  if (dryRun === true && updateBaseline === true)
    throw new UsageError("'--dry-run' writes nothing, and '--update-baseline' writes: take one.");
}

async function mend(
  shell: Shell,
  workspace: ModelWorkspace,
  files: readonly ModelFile[],
  paths: readonly string[],
): Promise<MendedFiles> {
  await expectWholeModels(shell, workspace, files, "'--fix'");
  return mendFiles(shell, workspace, files, paths);
}

function printDiff(shell: Shell, mended: MendedFiles | undefined): void {
  const diff = mended?.diff ?? '';
  if (diff !== '') shell.printData(diff.replace(/\n$/u, ''));
}

/** What was mended goes where results go, but for formats that programs read. */
function printMended(
  shell: Shell,
  mended: MendedFiles | undefined,
  { format }: CheckOptions,
): void {
  for (const line of mended?.lines ?? []) {
    if (format === 'text') shell.print(line);
    else shell.complain(line);
  }
}

/** The findings without those of the baseline, and the new baseline where one is asked for. */
async function screen(
  shell: Shell,
  findings: readonly LocatedFinding[],
  { baseline, updateBaseline }: CheckOptions,
): Promise<{ readonly screened: Screened; readonly changes: readonly NewFile[] }> {
  if (baseline === undefined) return { screened: { findings, known: 0, gone: 0 }, changes: [] };
  if (updateBaseline === true) {
    const { file, known } = await newBaseline(shell, baseline, findings);
    return { screened: withoutKnown(shell, baseline, findings, known), changes: [file] };
  }
  const known = await readBaseline(shell, baseline);
  return { screened: withoutKnown(shell, baseline, findings, known), changes: [] };
}

function print(
  shell: Shell,
  screened: Screened,
  files: number,
  { format, severity }: CheckOptions,
  version: string,
): void {
  const printed = asSevereAs(severity, screened.findings);
  const counts = countLine(screened.findings, printed, files);
  switch (format) {
    case 'text':
      shell.print([...printed.flatMap(linesOf), ...ruleLines(printed), counts].join('\n'));
      for (const line of baselineLines(screened)) shell.print(line);
      break;
    case 'json':
      shell.printData(jsonText(reportOf(screened, printed, files)));
      break;
    case 'sarif':
      shell.printData(jsonText(sarifLog(printed, version)));
      break;
    case 'github':
      for (const finding of printed) shell.print(githubLine(shell, finding));
      shell.print(counts);
      break;
  }
}

function baselineLines({ known, gone }: Screened): readonly string[] {
  return [
    ...(known > 0 ? [`The baseline holds ${known} more.`] : []),
    ...(gone > 0
      ? [
          `${gone} of the baseline ${gone === 1 ? 'is' : 'are'} mended: '--update-baseline' drops what is.`,
        ]
      : []),
  ];
}

/** What `--format json` prints; scripts read the list as `issues`. */
function reportOf(
  { findings, known }: Screened,
  printed: readonly LocatedFinding[],
  files: number,
) {
  const errors = countOf(findings, 'error');
  const warnings = countOf(findings, 'warning');
  return { files, errors, warnings, baseline: known, issues: printed };
}
