/**
 * `idef0 audit`: a model against a table of facts, printed or exported from elsewhere: From and To lists, texts, outcomes, clauses.
 */
import { audit, type AuditReport, type Difference, type ModelQueries } from '@idef0-studio/model';
import { readFacts } from './facts-file.js';
import { findingsIn, linesOf as findingLines, placer, type FileRange } from './findings.js';
import { folderSettings } from './folder-settings.js';
import { readModelFiles } from './model-files.js';
import { knownModels, modelsOf } from './other-models.js';
import { jsonText, plainText } from './plain-text.js';
import type { Shell } from './shell.js';
import { UsageError } from './usage-error.js';

export interface AuditOptions {
  readonly against: string;
  /** Name of the model, where the paths hold several. */
  readonly model?: string;
  readonly format: 'text' | 'json';
}

/** Prints every difference. Returns the exit code: 1 where there is one that the table does not explain by
 *  contradicting itself, 2 where not all files can be read.
 *  @throws UsageError for files that cannot be read, and where it is not clear which model is meant. */
export async function auditModel(
  shell: Shell,
  paths: readonly string[],
  { against, model: wanted, format }: AuditOptions,
): Promise<0 | 1 | 2> {
  const table = await readFacts(shell, against);
  const sources = await readModelFiles(shell, paths);
  const { files, remarks, isWhole } = sources;
  const settings = await folderSettings(shell, sources, undefined);
  const { workspace } = await knownModels(shell, files, settings);
  const model = modelOf(modelsOf(workspace, files), wanted);
  const report = audit(model, table);
  const placeOf = placer(shell, workspace, files);
  const rows = report.differences.map((difference) => ({
    ...difference,
    place: difference.origin === undefined ? undefined : placeOf(difference.origin),
  }));
  if (format === 'json') shell.printData(jsonOf(report, rows));
  else for (const line of textOf(report, rows)) shell.print(plainText(line));
  for (const { file, findings } of remarks)
    for (const line of findingsIn(shell, file, findings).flatMap(findingLines))
      shell.complain(line);
  if (!isWhole) return 2;
  return report.differences.some(({ contradicted }) => !contradicted) ? 1 : 0;
}

function modelOf(models: readonly ModelQueries[], wanted: string | undefined): ModelQueries {
  const names = models.map(({ name }) => `'${name}'`).join(', ');
  if (wanted !== undefined) {
    const [found, ...others] = models.filter(({ name }) => name === wanted);
    if (found === undefined)
      throw new UsageError(`There is no model '${wanted}'; there is ${names || 'none'}.`);
    if (others.length > 0)
      throw new UsageError(
        `There are ${others.length + 1} models '${wanted}', in different projects; name the folder of one instead.`,
      );
    return found;
  }
  const [model, ...others] = models;
  if (model === undefined) throw new UsageError('There is no model in these files.');
  if (others.length > 0)
    throw new UsageError(`There are several models: ${names}; say which with --model.`);
  return model;
}

type Row = Difference & { readonly place: FileRange | undefined };

function jsonOf(
  { compared, contradictions, formerNames }: AuditReport,
  rows: readonly Row[],
): string {
  const differences = rows.map(({ place, origin: _, ...difference }) => ({
    ...difference,
    place,
  }));
  return jsonText({ compared, differences, contradictions, formerNames });
}

/** The lines of all that is said of one object together, as a slip shows at several nodes; of a node or a catalog those that are
 *  about no object. */
function textOf(
  { compared, contradictions, formerNames }: AuditReport,
  rows: readonly Row[],
): readonly string[] {
  const unexplained = rows.filter(({ contradicted }) => !contradicted).length;
  const groups = new Map<string, string[]>();
  const add = (subject: string, line: string) =>
    void groups.set(subject, [...(groups.get(subject) ?? []), line]);
  for (const row of rows) add(row.object ?? row.node, lineOf(row));
  for (const { place, object, message } of contradictions)
    add(object ?? place, `table: ${message}`);
  const { nodes, entries, lists, outcomes, clauses } = compared;
  const counts = [
    counted(nodes, 'node'),
    counted(entries, 'entry', 'entries'),
    counted(lists, 'From or To list'),
    ...(outcomes === 0 ? [] : [counted(outcomes, 'outcome')]),
    ...(clauses === 0 ? [] : [counted(clauses, 'clause')]),
  ];
  const renamed = formerNames.map(
    ({ printed, now }) => `table: '${printed}' is called '${now}' now, and was compared as that.`,
  );
  return [
    ...renamed,
    ...[...groups].flatMap(([subject, lines]) => [subject, ...lines.map((line) => `  ${line}`)]),
    `${counted(rows.length, 'difference')} (${unexplained} not explained by the table), ` +
      `${counted(contradictions.length, 'contradiction')} in the table; compared ${counts.join(', ')}.`,
  ];
}

/** `models/a2.idef0:52:5: A2 output: another list: the table has A276 outside, the model outside.` */
function lineOf({ place, node, part, role, kind, printed, follows, contradicted }: Row): string {
  const at = place === undefined ? 'model' : `${place.file}:${place.line}:${place.column}`;
  const what = [node, part, role].filter((each) => each !== undefined).join(' ');
  const why = contradicted ? ' (the table contradicts itself here)' : '';
  return `${at}: ${what}: ${KINDS[kind]}: the table has ${printed}, the model ${follows}${why}.`;
}

const KINDS: Readonly<Record<Difference['kind'], string>> = {
  'node-missing': 'node missing',
  'node-not-in-table': 'node not in the table',
  name: 'another name',
  'entry-missing': 'entry missing',
  'entry-not-in-table': 'entry not in the table',
  role: 'another role',
  order: 'another order',
  list: 'another list',
  text: 'other texts',
  'outcome-missing': 'outcome missing',
  'outcome-not-in-table': 'outcome not in the table',
  clauses: 'other clauses',
  'catalog-missing': 'catalog missing',
  'clause-missing': 'clause missing',
  'clause-not-in-table': 'clause not in the table',
};

function counted(count: number, noun: string, nouns = `${noun}s`): string {
  return `${count} ${count === 1 ? noun : nouns}`;
}
