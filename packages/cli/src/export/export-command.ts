/**
 * `idef0 export`: the diagrams of the models as files, SVG or JSON. What can be drawn is drawn, whatever
 * errors the models have.
 */
import { loadWorkspace, type ModelWorkspace } from '@idef0-studio/language';
import { diagramOf } from '@idef0-studio/model';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { findingsOf, linesOf } from '../findings.js';
import { readModelFiles, type ModelFile } from '../model-files.js';
import { shown, type Shell } from '../shell.js';
import { reasonOf, UsageError } from '../usage-error.js';
import { chooseMaker } from './choose-maker.js';
import type { ExportRequest } from './export-request.js';
import { inOrder } from './in-order.js';
import { pagesOf, type Page } from './pages.js';
import type { Picture, PictureTask } from './picture.js';
import type { PictureMaker } from './picture-maker.js';

/** Pictures asked for ahead of the one that is written next. */
const AHEAD = 64;

/** Writes the diagrams and prints the names of the files, in the order of models and nodes. Returns the exit
 *  code: 1 where there are errors.
 *  @throws UsageError for a diagram that no model has and a folder that cannot be written. */
export async function exportDiagrams(
  shell: Shell,
  paths: readonly string[],
  request: ExportRequest,
): Promise<0 | 1> {
  const files = await readModelFiles(shell, paths);
  const workspace = await loadWorkspace(files);
  const pages = pagesOf(workspace.models(), request.diagram);
  if (pages.length === 0) shell.complain('idef0: There are no diagrams in these files.');
  const maker = await chooseMaker(pages.length, request.cache ? shell.cacheFolder : undefined);
  try {
    await writePictures(shell, maker, pages, request);
  } finally {
    await maker.close();
  }
  return reportErrors(shell, workspace, files);
}

async function writePictures(
  shell: Shell,
  maker: PictureMaker,
  pages: readonly Page[],
  request: ExportRequest,
): Promise<void> {
  const pictures = inOrder(pages, AHEAD, async (page) => {
    const task = taskOf(page, request);
    return { page, picture: task === undefined ? undefined : await maker.make(task) };
  });
  for await (const { page, picture } of pictures) {
    if (picture === undefined) continue;
    const path = resolve(shell.cwd, request.out, `${page.path}.${request.format}`);
    await write(shell, path, picture.content);
    shell.print(shown(shell, path));
    reportNotes(shell, page, picture);
  }
}

function taskOf({ model, node }: Page, request: ExportRequest): PictureTask | undefined {
  const diagram = diagramOf(model, node);
  const { format, layout } = request;
  return diagram === undefined ? undefined : { diagram, format, layout };
}

async function write(shell: Shell, path: string, content: string): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, content, 'utf8');
  } catch (error) {
    throw new UsageError(`'${shown(shell, path)}' cannot be written: ${reasonOf(error)}.`);
  }
}

/** What the layout says of the picture, such as that its text is too small for the paper. */
function reportNotes(shell: Shell, { path }: Page, { notes }: Picture): void {
  for (const note of notes) shell.complain(`${path}: ${note}`);
}

/** The errors of the models go to the standard error, so that a picture never looks better than its model. */
function reportErrors(shell: Shell, workspace: ModelWorkspace, files: readonly ModelFile[]): 0 | 1 {
  const errors = findingsOf(shell, workspace, files).filter(({ severity }) => severity === 'error');
  for (const line of errors.flatMap(linesOf)) shell.complain(line);
  return errors.length > 0 ? 1 : 0;
}
