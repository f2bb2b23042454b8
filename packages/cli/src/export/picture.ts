/**
 * One picture of an export: what is to be drawn, as plain data that can go to a thread, and the text of the
 * file. Deterministic: the same task always gives the same text.
 */
import { layoutDiagram, type LayoutOptions } from '@idef0-studio/layout';
import type { Diagram, View } from '@idef0-studio/model';
import {
  drawDiagram,
  drawView,
  toSvg,
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
  readonly look: PictureLook;
}

export interface ViewTask {
  readonly kind: 'view';
  readonly view: View;
  readonly format: PictureFormat;
  readonly look: PictureLook;
}

/** What the user may choose of the layout of a diagram. */
export type PictureLayout = Pick<LayoutOptions, 'effort' | 'devices' | 'page'>;

/** What the user may choose of how it looks. */
export type PictureLook = Pick<SvgOptions, 'theme'>;

export interface Picture {
  /** The text of the file. */
  readonly content: string;
  /** What the layout has to say, in whole sentences. */
  readonly notes: readonly string[];
}

/** Lays the diagram or the view out and draws it. */
export async function pictureOf(task: PictureTask): Promise<Picture> {
  switch (task.kind) {
    case 'diagram': {
      const geometry = layoutDiagram(task.diagram, task.layout);
      const content = contentOf(
        task,
        () => geometryJson(geometry),
        () => drawDiagram(geometry),
      );
      return { content, notes: geometry.notes };
    }
    case 'view': {
      // ELK is large, and only a view needs it.
      const { layoutView } = await import('@idef0-studio/layout/views');
      const geometry = await layoutView(task.view);
      const content = contentOf(
        task,
        () => viewJson(geometry),
        () => drawView(geometry),
      );
      return { content, notes: geometry.notes };
    }
  }
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
