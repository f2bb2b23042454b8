/**
 * One picture of an export: what is to be drawn, as plain data that can go to a thread, and the text of the
 * file. Deterministic: the same task always gives the same text.
 */
import { measureText, type DiagramGeometry } from '@idef0-studio/geometry';
import { layoutDiagram, type LayoutOptions } from '@idef0-studio/layout';
import type { Diagram } from '@idef0-studio/model';
import { drawDiagram, toSvg } from '@idef0-studio/render';
import { geometryJson } from './diagram-json.js';

export type PictureFormat = 'svg' | 'json';

/** All of it plain JSON. */
export interface PictureTask {
  readonly diagram: Diagram;
  readonly format: PictureFormat;
  readonly layout: PictureLayout;
}

/** What the user may choose of the layout. */
export type PictureLayout = Pick<LayoutOptions, 'effort'>;

export interface Picture {
  /** The text of the file. */
  readonly content: string;
  /** What the layout has to say, in whole sentences. */
  readonly notes: readonly string[];
}

/** Lays the diagram out and draws it. */
export function pictureOf({ diagram, layout, format }: PictureTask): Picture {
  const geometry = layoutDiagram(diagram, { ...layout, measure: measureText });
  return { content: contentOf(geometry, format), notes: geometry.notes };
}

function contentOf(geometry: DiagramGeometry, format: PictureFormat): string {
  switch (format) {
    case 'json':
      return geometryJson(geometry);
    case 'svg':
      return toSvg(drawDiagram(geometry));
  }
}
