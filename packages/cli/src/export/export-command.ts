/**
 * `idef0 export`: the diagrams of the models, or a view of them, as files. What can be drawn is drawn, whatever
 * errors the models have.
 */
import { inOrder, type Picture, type PictureMaker } from '@idef0-studio/export';
import type { ModelQueries } from '@idef0-studio/model';
import { resolve } from 'node:path';
import { findingsIn, findingsOf, linesOf } from '../findings.js';
import { folderSettings } from '../folder-settings.js';
import { readModelFiles, type ModelSources } from '../model-files.js';
import { knownModels, modelsOf, type KnownModels } from '../other-models.js';
import { plainText } from '../plain-text.js';
import { shown, type Shell } from '../shell.js';
import { openBatch } from '../write/file-batch.js';
import { chooseMaker } from './choose-maker.js';
import { diagramPages } from './diagram-pages.js';
import type { ExportRequest } from './export-request.js';
import { withUniquePaths } from './file-name.js';
import { namedPages } from './named-pages.js';
import type { Page } from './page.js';
import { viewPages } from './view-pages.js';

/** Pictures asked for ahead of the one that is written next. */
const AHEAD = 64;

/** Writes the diagrams or the view, all files or none, and prints the names of the files, in the order of models and nodes.
 *  Returns the exit code: 1 where there are errors, 2 where not all can be read.
 *  @throws UsageError for what no model has, and a folder that cannot be written. */
export async function exportDiagrams(
  shell: Shell,
  paths: readonly string[],
  request: ExportRequest,
): Promise<0 | 1 | 2> {
  const sources = await readModelFiles(shell, paths);
  const settings = await folderSettings(shell, sources, request.config);
  const known = await knownModels(shell, sources.files, settings);
  const models = modelsOf(known.workspace, sources.files);
  const pages = withUniquePaths(pagesOf(models, request));
  if (pages.length === 0) shell.complain('idef0: There are no diagrams in these files.');
  const maker = await chooseMaker(pages.length, request.cache ? shell.cacheFolder : undefined);
  try {
    await writePictures(shell, maker, pages, request.out);
  } finally {
    await maker.close();
  }
  return reportErrors(shell, known, sources);
}

function pagesOf(models: readonly ModelQueries[], { subject }: ExportRequest): readonly Page[] {
  if (subject.kind === 'named') return namedPages(models, subject);
  return subject.kind === 'diagrams' ? diagramPages(models, subject) : viewPages(models, subject);
}

/** All files are put into their places when the last is drawn, so that a folder never holds pictures of two states of
 *  a model. */
async function writePictures(
  shell: Shell,
  maker: PictureMaker,
  pages: readonly Page[],
  out: string,
): Promise<void> {
  const pictures = inOrder(pages, AHEAD, async (page) => ({
    page,
    picture: await page.picture(maker),
  }));
  const batch = openBatch(shell);
  const reports: (() => void)[] = [];
  const bare: Page[] = [];
  try {
    for await (const { page, picture } of pictures) {
      const path = resolve(shell.cwd, out, page.path);
      batch.add({ path, content: picture.bytes, loss: 'made again' });
      const { notes, isBare } = picture;
      if (isBare === true) bare.push(page);
      reports.push(() => {
        shell.print(plainText(shown(shell, path)));
        reportNotes(shell, page, notes);
      });
    }
    await batch.commit();
  } finally {
    await batch.close();
  }
  for (const report of reports) report();
  reportBare(shell, bare);
}

/** Boxes alone are better seen in another view. */
function reportBare(shell: Shell, [first, ...others]: readonly Page[]): void {
  if (first === undefined) return;
  const which = others.length === 0 ? first.path : `${first.path} and ${others.length} more`;
  const why = 'nothing is said of what the boxes take and make';
  shell.complain(
    plainText(`${which}: note: No arrow is drawn, for ${why}; '--view tree' shows what there is.`),
  );
}

/** What the layout says of the picture, such as that its text is too small for the paper. */
function reportNotes(shell: Shell, { path }: Page, notes: Picture['notes']): void {
  for (const note of notes) shell.complain(plainText(`${path}: note: ${note}`));
}

/** The errors of the models go to the standard error, so that a picture never looks better than its model. */
function reportErrors(
  shell: Shell,
  { workspace, settings }: KnownModels,
  { files, remarks, isWhole }: ModelSources,
): 0 | 1 | 2 {
  const findings = [
    ...settings.flatMap(({ file, findings }) => findingsIn(shell, file, findings)),
    ...remarks.flatMap(({ file, findings }) => findingsIn(shell, file, findings)),
    ...findingsOf(shell, workspace, files),
  ];
  const errors = findings.filter(({ severity }) => severity === 'error');
  for (const line of errors.flatMap(linesOf)) shell.complain(line);
  if (!isWhole) return 2;
  return errors.length > 0 ? 1 : 0;
}
