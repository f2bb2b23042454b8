/** A target to a picture: a diagram or a view, each by its painter. */
import type { ModelWorkspace } from '@idef0-studio/language';
import type { PictureRequest } from '../inputs/from-outside.js';
import type { LayoutService } from '../layouts/layout-service.js';
import { DiagramPainter } from './diagram-painter.js';
import type { Pace, Painting, Picture } from './picture.js';
import { ViewPainter } from './view-painter.js';

export class Painter {
  readonly diagrams: DiagramPainter;
  readonly views: ViewPainter;

  /** `layouts` makes all layouts. */
  constructor(workspace: ModelWorkspace, layouts: LayoutService) {
    this.diagrams = new DiagramPainter(workspace, layouts);
    this.views = new ViewPainter(workspace, layouts);
  }

  /** The picture of a target, of the texts as they are now. `last` is the picture on the screen, which it may
   *  keep. A layout that is outdated before it begins is dropped. */
  paint(
    { target, style }: PictureRequest,
    last: Picture | undefined,
    pace: Pace,
    outdated: AbortSignal,
  ): Painting {
    if (target.view !== undefined) return this.views.paint(target, style, last, pace, outdated);
    const good = last?.good?.kind === 'diagram' ? last.good : undefined;
    return this.diagrams.paint(target, style, good, pace, outdated);
  }
}
