/**
 * The pictures of the gallery, and what the judge says of them. Made by the code of `idef0 export`, so that
 * the gallery shows what a user gets.
 */
import { picturesHere, type DiagramLook, type PictureLayout } from '@idef0-studio/export';
import { loadWorkspace, type ModelWorkspace } from '@idef0-studio/language';
import { applyDevices, judge, layoutDiagram } from '@idef0-studio/layout';
import { type Diagram, type ModelQueries } from '@idef0-studio/model';
import { drawDiagram, toSvg } from '@idef0-studio/render';
import { measureText } from '@idef0-studio/geometry';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { namedPages, viewPages } from '@idef0-studio/cli/testing';
import type { GalleryEntry } from './entries.js';

export interface GalleryPicture {
  readonly entry: GalleryEntry;
  readonly svg: string;
  /** Undefined for views, which the judge does not know. */
  readonly figures: PictureFigures | undefined;
}

/** What two versions of a picture are compared by. */
export interface PictureFigures {
  readonly arrows: number;
  readonly crossings: number;
  readonly bends: number;
  readonly violations: number;
  readonly width: number;
  readonly height: number;
}

/** The pictures, in the order of the entries. `root` is the repository; `log` hears of each before it is made.
 *  @throws RangeError for an entry whose model or subject is not there. */
export async function* drawGallery(
  entries: readonly GalleryEntry[],
  root: string,
  log: (name: string) => void = () => undefined,
): AsyncGenerator<GalleryPicture> {
  const known = new Map<string, ModelQueries>();
  for (const entry of entries) {
    log(entry.name);
    const model = known.get(entry.model) ?? (await modelAt(join(root, entry.model)));
    known.set(entry.model, model);
    yield await pictureOf(entry, model);
  }
}

async function pictureOf(entry: GalleryEntry, model: ModelQueries): Promise<GalleryPicture> {
  const { subject, look = {} } = entry;
  if (subject.kind === 'diagram') {
    const diagram = model.diagram(subject.node);
    if (diagram === undefined) throw new RangeError(`There is no diagram '${subject.node}'.`);
    return { entry, ...drawn(diagram, subject.layout ?? {}, look) };
  }
  const { theme } = look;
  const [page] =
    subject.kind === 'named'
      ? namedPages([model], { kind: 'named', name: subject.name, written: { ...WRITTEN, theme } })
      : viewPages([model], { ...subject.view, format: 'svg', layout: {}, look: { theme } });
  if (page === undefined) throw new RangeError(`There is no view for '${entry.name}'.`);
  const { bytes } = await page.picture(picturesHere);
  return { entry, svg: new TextDecoder().decode(bytes), figures: undefined };
}

/** Nothing over the lines of the view. */
const WRITTEN = { format: 'svg', out: '', cache: false } as const;

function drawn(diagram: Diagram, layout: PictureLayout, look: DiagramLook) {
  const geometry = layoutDiagram(diagram, layout);
  // A page may have chosen more devices than were asked for.
  const aided = applyDevices(diagram, geometry.devices ?? layout.devices);
  const { figures, violations } = judge(aided, geometry, { measure: measureText });
  return {
    svg: toSvg(drawDiagram(geometry, look), look),
    figures: {
      arrows: geometry.arrows.length,
      crossings: figures.crossings,
      bends: figures.bends,
      violations: violations.length,
      width: Math.round(geometry.width),
      height: Math.round(geometry.height),
    },
  };
}

async function modelAt(path: string): Promise<ModelQueries> {
  const isFolder = (await stat(path)).isDirectory();
  const names = isFolder ? (await readdir(path)).sort() : [''];
  const files = await Promise.all(
    names
      .map((name) => join(path, name))
      .filter((file) => !isFolder || file.endsWith('.idef0'))
      .map(async (file, index) => ({
        uri: `file:///gallery/${index}.idef0`,
        text: await readFile(file, 'utf8'),
      })),
  );
  return onlyModel(await loadWorkspace(files), path);
}

function onlyModel(workspace: ModelWorkspace, path: string): ModelQueries {
  const [model, ...others] = workspace.models();
  if (model === undefined || others.length > 0)
    throw new RangeError(`There is not one model in '${path}'.`);
  return model;
}
