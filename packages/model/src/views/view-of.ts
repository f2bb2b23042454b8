/** What a view is to show, from the model: topology and text only, no coordinates. */
import type { ModelQueries } from '../queries/queries.js';
import { contextView } from './context-view.js';
import { impactView } from './impact-view.js';
import { mapView } from './map-view.js';
import { n2View } from './n2-view.js';
import { objectView } from './object-view.js';
import { treeView } from './tree-view.js';
import type { View } from './view.js';
import type { ViewRequest } from '../values/view-kinds.js';

/** The view that is asked for, or undefined where the model has no such activity, object or level. A view
 *  that would be too large to read is cut, and its notes say what was left out. */
export function viewOf(model: ModelQueries, request: ViewRequest): View | undefined {
  switch (request.kind) {
    case 'context':
      return contextView(model);
    case 'tree':
      return treeView(model, request);
    case 'map':
      return mapView(model, request);
    case 'n2':
      return n2View(model, request);
    case 'object':
      return objectView(model, request.object);
    case 'impact':
      return impactView(model, request);
  }
}
