/**
 * `idef0 order`: the order of lists that draws best, where it saves crossings; printed, or written into the files.
 */
import {
  harmsOf,
  mayOrder,
  orderFinding,
  orderLists,
  textsAfter,
  withTextNumbers,
  type FileEdit,
  type ModelWorkspace,
} from '@idef0-studio/language';
import { bestOrders, type OrderStep } from '@idef0-studio/layout';
import type { Finding, ModelQueries } from '@idef0-studio/model';
import type { Command } from 'commander';
import { findingsIn, linesOf, locatedIn } from '../findings.js';
import { folderSettings } from '../folder-settings.js';
import { readModelFiles } from '../model-files.js';
import { knownModels, modelsOf } from '../other-models.js';
import type { Shell } from '../shell.js';
import { UsageError } from '../usage-error.js';
import { expectWholeModels } from '../whole-models.js';
import { changedFiles, newFiles } from '../write/changed-files.js';
import { writeFiles } from '../write/file-batch.js';

export interface OrderOptions {
  /** Ends with 1 where another order would save crossings. */
  readonly check?: boolean;
  /** Writes the lists in that order. */
  readonly write?: boolean;
}

/** Adds arguments and options to the command, and what it does. */
export function withOrderOptions(
  command: Command,
  act: (paths: readonly string[], options: OrderOptions) => Promise<void>,
): Command {
  return command
    .argument('<path...>', '.idef0 files, and folders with such files')
    .option('--check', 'end with 1 where another order would save crossings')
    .option('--write', 'bring the lists into that order, and write the files')
    .action((paths: string[], options: OrderOptions) => act(paths, options));
}

/** Prints what another order of lists would save, or what it has saved. Returns the exit code: 1 with `check` where there is
 *  such an order, 2 where not all files can be read.
 *  @throws UsageError for files that cannot be read or written, and models that would lose something. */
export async function orderModels(
  shell: Shell,
  paths: readonly string[],
  { check = false, write = false }: OrderOptions,
): Promise<0 | 1 | 2> {
  if (check && write)
    throw new UsageError("'--check' writes nothing, and '--write' writes: take one.");
  const sources = await readModelFiles(shell, paths);
  const { files, remarks, isWhole } = sources;
  const wrong = remarks.flatMap(({ file, findings }) => findingsIn(shell, file, findings));
  for (const line of wrong.flatMap(linesOf)) shell.complain(line);
  if (write && !isWhole)
    throw new UsageError('Not all files can be read, so that none was written.');
  const settings = await folderSettings(shell, sources, undefined);
  const { workspace } = await knownModels(shell, files, settings);
  await expectWholeModels(shell, workspace, files, "'order'");
  const found = modelsOf(workspace, files).map((model) => ordersOf(workspace, model));
  const edits = found.flatMap((each) => each.edits);
  if (write) {
    const [harm] = harmsOf(workspace, edits);
    if (harm !== undefined) throw new UsageError(`${harm.message} No file was written.`);
    const all = found.flatMap((each) => withTextNumbers(workspace, each.model, each.edits));
    const changes = changedFiles(workspace, files, textsAfter(workspace, all));
    await writeFiles(shell, await newFiles(shell, changes, paths));
  }
  const findings = found.flatMap((each) => each.findings);
  const located = locatedIn(shell, workspace, files, findings);
  for (const line of located.flatMap(linesOf)) shell.print(line);
  shell.print(
    summary(
      found.flatMap(({ steps }) => steps),
      write,
    ),
  );
  if (!isWhole) return 2;
  return check && findings.length > 0 ? 1 : 0;
}

interface OrdersOfModel {
  readonly model: ModelQueries;
  readonly steps: readonly OrderStep[];
  readonly findings: readonly Finding[];
  readonly edits: readonly FileEdit[];
}

function ordersOf(workspace: ModelWorkspace, model: ModelQueries): OrdersOfModel {
  const diagrams = model.diagrams().flatMap(({ node }) => model.diagram(node) ?? []);
  const search = bestOrders(diagrams, (list) => mayOrder(workspace, model, list));
  let turn = search.next();
  while (turn.done !== true) turn = search.next();
  const { steps, orders } = turn.value;
  return {
    model,
    steps,
    findings: steps.flatMap((step) => orderFinding(workspace, model, step) ?? []),
    edits: orderLists(workspace, model, orders),
  };
}

function summary(steps: readonly OrderStep[], isWritten: boolean): string {
  const saved = steps.reduce((sum, { saves }) => sum + saves, 0);
  if (saved === 0) return 'No other order of lists would save crossings.';
  const crossings = `${saved} crossings`;
  return isWritten
    ? `The lists are written in the order that saves ${crossings}.`
    : `Another order of lists would save ${crossings}; 'idef0 order --write' writes it.`;
}
