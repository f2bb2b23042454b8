/**
 * View -> geometry, the door `@idef0-studio/layout/views`: a module of its own, so that ELK (1.6 MB) is loaded
 * by those alone who draw views. Deterministic, and total for every View.
 */
import {
  measureText,
  type PageSize,
  type TextMeasurer,
  type ViewGeometry,
} from '@idef0-studio/geometry';
import type { View } from '@idef0-studio/model';
import { layoutContext } from './context-layout.js';
import { layoutImpact } from './impact-layout.js';
import { layoutMap } from './map/map-layout.js';
import { layoutN2 } from './n2-layout.js';
import { layoutObject } from './object-layout.js';
import { layoutTree } from './tree-layout.js';
import type { ViewDrawing, ViewLayoutOptions } from './view-drawing.js';
import { aspectOn, placeOnViewPage } from './view-page.js';
import { placeView } from './view-sheet.js';

export interface LayoutViewOptions {
  /** Default: the font that is drawn with. */
  readonly measure?: TextMeasurer;
  /** The paper that the sheet fills; default `none`: the sheet is as large as its drawing asks for. */
  readonly page?: PageSize;
}

/** The view laid out and placed on its sheet. Takes up to a second for a large map: call it where nobody
 *  waits. Where text on paper is smaller than 6 points, the notes say so, and what would be larger. */
export async function layoutView(
  view: View,
  { measure = measureText, page = 'none' }: LayoutViewOptions = {},
): Promise<ViewGeometry> {
  if (page === 'none') {
    return placeView(view, await drawingOf(view, { measure, ...ON_SCREEN }), measure);
  }
  const aspect = aspectOn(view, page, measure);
  const drawing = await drawingOf(view, { measure, aspect, tightness: ON_PAPER });
  return placeOnViewPage(view, drawing, page, measure);
}

const ON_SCREEN = { aspect: Math.SQRT2, tightness: 1 } as const;
const ON_PAPER = 3;

async function drawingOf(view: View, options: ViewLayoutOptions): Promise<ViewDrawing> {
  switch (view.kind) {
    case 'context':
      return layoutContext(view, options);
    case 'tree':
      return layoutTree(view, options);
    case 'map':
      return layoutMap(view, options);
    case 'n2':
      return layoutN2(view, options);
    case 'object':
      return layoutObject(view, options);
    case 'impact':
      return layoutImpact(view, options);
  }
}
