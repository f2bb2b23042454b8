/**
 * `idef0 export`: the diagrams of the models as files, SVG or JSON. What can be drawn is drawn, whatever
 * errors the models have.
 */
import { measureText } from '@idef0-studio/geometry';
import { loadWorkspace, type ModelWorkspace } from '@idef0-studio/language';
import { layoutDiagram } from '@idef0-studio/layout';
import { diagramOf, diagramsOf, type Diagram, type ProcessModel } from '@idef0-studio/model';
import { drawDiagram, toSvg } from '@idef0-studio/render';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { geometryJson } from './diagram-json.js';
import { findingsOf, linesOf } from './findings.js';
import { readModelFiles, type ModelFile } from './model-files.js';
import { nearNodes } from './near-nodes.js';
import { shown, type Shell } from './shell.js';
import { reasonOf, UsageError } from './usage-error.js';

export interface ExportOptions {
  readonly format: 'svg' | 'json';
  /** Folder that the files are written to; made where it is missing. */
  readonly out: string;
  /** Node of the one diagram wanted; all diagrams where undefined. */
  readonly diagram?: string;
}

interface Page {
  readonly model: ProcessModel;
  readonly node: string;
}

/** Writes the diagrams and prints the names of the files. Returns the exit code: 1 where there are errors.
 *  @throws UsageError for a diagram that no model has and a folder that cannot be written. */
export async function exportDiagrams(
  shell: Shell,
  paths: readonly string[],
  options: ExportOptions,
): Promise<0 | 1> {
  const files = await readModelFiles(shell, paths);
  const workspace = await loadWorkspace(files);
  const models = workspace.models();
  const folders = foldersOf(models);
  const pages = pagesOf(models, options.diagram);
  if (pages.length === 0) shell.complain('idef0: There are no diagrams in these files.');
  for (const { model, node } of pages) {
    const diagram = diagramOf(model, node);
    if (diagram === undefined) continue;
    const name = `${diagram.node}.${options.format}`;
    const path = resolve(shell.cwd, options.out, folders.get(model) ?? '', name);
    await write(shell, path, contentOf(diagram, options.format));
    shell.print(shown(shell, path));
  }
  return reportErrors(shell, workspace, files);
}

/** All pages, or those of the wanted diagram. */
function pagesOf(models: readonly ProcessModel[], wanted: string | undefined): readonly Page[] {
  const pages = models.flatMap((model) => diagramsOf(model).map(({ node }) => ({ model, node })));
  if (wanted === undefined) return pages;
  const found = pages.filter(({ node }) => node === wanted);
  if (found.length > 0) return found;
  const near = nearNodes(wanted, [...new Set(pages.map(({ node }) => node))]);
  const hint = near.length === 0 ? 'there are no diagrams' : `near ones are ${near.join(', ')}`;
  throw new UsageError(`There is no diagram '${wanted}'; ${hint}.`);
}

function contentOf(diagram: Diagram, format: ExportOptions['format']): string {
  const geometry = layoutDiagram(diagram, { measure: measureText });
  return format === 'json' ? geometryJson(geometry) : toSvg(drawDiagram(geometry));
}

/** A folder for each model, named after it; none where there is one model only. */
function foldersOf(models: readonly ProcessModel[]): ReadonlyMap<ProcessModel, string> {
  const folders = new Map<ProcessModel, string>();
  const taken = new Set<string>();
  if (models.length < 2) return folders;
  for (const model of models) {
    const name = fileNameOf(model.name);
    let folder = name;
    for (let count = 2; taken.has(folder.toLowerCase()); count++) folder = `${name}-${count}`;
    taken.add(folder.toLowerCase());
    folders.set(model, folder);
  }
  return folders;
}

/** The name without what a file system does not take. */
function fileNameOf(name: string): string {
  const safe = name.replace(/[\p{Cc}/\\:*?"<>|]/gu, '-').replace(/^\.+|[. ]+$/gu, '');
  return safe === '' ? 'model' : safe;
}

async function write(shell: Shell, path: string, content: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content, 'utf8');
  } catch (error) {
    throw new UsageError(`'${shown(shell, path)}' cannot be written: ${reasonOf(error)}.`);
  }
}

/** The errors of the models go to the standard error, so that a picture never looks better than its model. */
function reportErrors(shell: Shell, workspace: ModelWorkspace, files: readonly ModelFile[]): 0 | 1 {
  const errors = findingsOf(shell, workspace, files).filter(({ severity }) => severity === 'error');
  for (const line of errors.flatMap(linesOf)) shell.complain(line);
  return errors.length > 0 ? 1 : 0;
}
