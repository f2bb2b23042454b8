/**
 * One picture of an export: what is to be drawn, as plain data that can go to a thread, and the text of the
 * file. Deterministic: the same task always gives the same text.
 */
import { layoutDiagram, type LayoutOptions } from '@idef0-studio/layout';
import type { Diagram, View } from '@idef0-studio/model';
import {
  drawDiagram,
  drawView,
  focusOf,
  toSvg,
  type DrawOptions,
  type DrawViewOptions,
  type FocusProblem,
  type SvgElement,
  type SvgOptions,
} from '@idef0-studio/render';
import { geometryJson } from './diagram-json.js';
import { viewJson } from './view-json.js';

export type PictureFormat = 'svg' | 'json';

/** All of it plain JSON. */
export type PictureTask = DiagramTask | ViewTask;

export interface DiagramTask {
  readonly kind: 'diagram';
  readonly diagram: Diagram;
  readonly format: PictureFormat;
  readonly layout: PictureLayout;
  readonly look: DiagramLook;
}

export interface ViewTask {
  readonly kind: 'view';
  readonly view: View;
  readonly format: PictureFormat;
  readonly layout: ViewLayout;
  readonly look: ViewLook;
}

/** What the user may choose of the layout of a diagram. */
export type PictureLayout = Pick<LayoutOptions, 'effort' | 'devices' | 'page'>;

/** What the user may choose of the layout of a view. */
export type ViewLayout = Pick<LayoutOptions, 'page'>;

/** What the user may choose of how a picture looks. */
export type PictureLook = Pick<SvgOptions, 'theme'>;

export type ViewLook = PictureLook & Pick<DrawViewOptions, 'focus'>;

export type DiagramLook = PictureLook & Pick<DrawOptions, 'colour' | 'focus'>;

export interface Picture {
  /** The text of the file. */
  readonly content: string;
  /** What the layout has to say, in whole sentences. */
  readonly notes: readonly string[];
}

/** Lays the diagram or the view out and draws it. */
export async function pictureOf(task: PictureTask): Promise<Picture> {
  switch (task.kind) {
    case 'diagram':
      return diagramPicture(task);
    case 'view': {
      // ELK is large, and only a view needs it.
      const { layoutView } = await import('@idef0-studio/layout/views');
      const geometry = await layoutView(task.view, task.layout);
      const content = contentOf(
        task,
        () => viewJson(geometry),
        () => drawView(geometry, task.look),
      );
      return { content, notes: geometry.notes };
    }
  }
}

function diagramPicture(task: DiagramTask): Picture {
  const { diagram, layout, look } = task;
  const geometry = layoutDiagram(diagram, layout);
  const problem = look.focus && focusOf(geometry, look.focus).problem;
  const content = contentOf(
    task,
    () => geometryJson(geometry),
    () => drawDiagram(geometry, look),
  );
  return { content, notes: [...geometry.notes, ...(problem ? [focusNote(problem)] : [])] };
}

/** That the diagram has the thing is known; what it may still lack is the way, or what the devices have hidden. */
function focusNote(problem: FocusProblem): string {
  return problem.kind === 'no-way'
    ? `No way leads from '${problem.from}' to '${problem.to}' here, so that nothing fades.`
    : `'${problem.name}' is not drawn here, so that nothing fades.`;
}

function contentOf(
  { format, look }: PictureTask,
  json: () => string,
  draw: () => SvgElement,
): string {
  switch (format) {
    case 'json':
      return json();
    case 'svg':
      return toSvg(draw(), look);
  }
}
