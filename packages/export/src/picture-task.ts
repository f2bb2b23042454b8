/**
 * What an export is to draw, as plain data that can go to a thread or be the key of a cache, and what comes of it.
 */
import type { PageSize } from '@idef0-studio/geometry';
import type { LayoutOptions } from '@idef0-studio/layout';
import type { Diagram, Overlay, View } from '@idef0-studio/model';
import type { DrawOptions, DrawViewOptions, SvgOptions } from '@idef0-studio/render';

/** `svg`: a picture; `json`: the geometry. */
export type PictureFormat = 'svg' | 'json';

/** All of it plain JSON. */
export type PictureTask = DiagramTask | ViewTask;

export interface DiagramTask extends DiagramDrawing {
  readonly kind: 'diagram';
  readonly diagram: Diagram;
  readonly layout: PictureLayout;
}

export interface ViewTask extends ViewDrawing {
  readonly kind: 'view';
  readonly view: View;
  readonly layout: ViewLayout;
}

/** How the geometry of a diagram becomes a file. */
export interface DiagramDrawing {
  readonly format: PictureFormat;
  readonly look: DiagramLook;
  /** Where a click on a box leads, by the id of the box; absent: nowhere. */
  readonly links?: Links;
}

/** How the geometry of a view becomes a file. */
export interface ViewDrawing {
  readonly format: PictureFormat;
  readonly look: ViewLook;
  /** Where a click on a node leads, by the id of the node; absent: nowhere. */
  readonly links?: Links;
}

export type Links = Readonly<Record<string, string>>;

/** What the user may choose of the layout of a diagram. */
export type PictureLayout = Pick<LayoutOptions, 'effort' | 'devices' | 'page'>;

/** What the user may choose of the layout of a view. */
export interface ViewLayout {
  readonly page?: PageSize;
}

/** What the user may choose of how a picture looks. */
export interface PictureLook extends Pick<SvgOptions, 'theme'> {
  /** What boxes are coloured by; absent: they are not. */
  readonly overlay?: Overlay | undefined;
}

export type ViewLook = PictureLook & Pick<DrawViewOptions, 'focus'>;

export type DiagramLook = PictureLook & Pick<DrawOptions, 'colour' | 'focus'>;

export interface Picture {
  /** What the file holds. */
  readonly bytes: Uint8Array;
  /** What the layout has to say, in whole sentences. */
  readonly notes: readonly string[];
}
