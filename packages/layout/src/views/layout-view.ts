/**
 * View -> geometry, the door `@idef0-studio/layout/views`: a module of its own, so that ELK (1.6 MB) is loaded
 * by those alone who draw views. Deterministic, and total for every View.
 */
import { measureText, type TextMeasurer, type ViewGeometry } from '@idef0-studio/geometry';
import type { View } from '@idef0-studio/model';
import { layoutContext } from './context-layout.js';
import { layoutImpact } from './impact-layout.js';
import { layoutMap } from './map/map-layout.js';
import { layoutObject } from './object-layout.js';
import { layoutTree } from './tree-layout.js';
import type { ViewDrawing, ViewLayoutOptions } from './view-drawing.js';
import { placeView } from './view-sheet.js';

/** The view laid out and placed on its sheet. Takes up to a second for a large map: call it where nobody
 *  waits. `measure` undefined: the font that is drawn with. */
export async function layoutView(
  view: View,
  { measure = measureText }: { readonly measure?: TextMeasurer } = {},
): Promise<ViewGeometry> {
  return placeView(view, await drawingOf(view, { measure }), measure);
}

async function drawingOf(view: View, options: ViewLayoutOptions): Promise<ViewDrawing> {
  switch (view.kind) {
    case 'context':
      return layoutContext(view, options);
    case 'tree':
      return layoutTree(view, options);
    case 'map':
      return layoutMap(view, options);
    case 'object':
      return layoutObject(view, options);
    case 'impact':
      return layoutImpact(view, options);
  }
}
