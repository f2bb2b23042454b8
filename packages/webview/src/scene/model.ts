/** The elements of the SModel as Sprotty holds them: the pieces of the geometry, and how far they may change. */
import { fadeFeature, SChildElementImpl, ViewportRootElementImpl } from 'sprotty';
import type { Fadeable } from 'sprotty-protocol';
import type {
  ArrowGeometry,
  BoxGeometry,
  Devices,
  LabelGeometry,
  SheetItem,
  ViewGroupGeometry,
  ViewLineGeometry,
  ViewNodeGeometry,
} from '@idef0-studio/geometry';
import type {
  DiagramRoot,
  ElementRef,
  PathStep,
  PictureRoot,
  PictureTarget,
  StaleNote,
} from '@idef0-studio/protocol';

export class PictureImpl extends ViewportRootElementImpl {
  declare target: PictureTarget;
  declare model: string;
  declare node: string;
  declare title: string;
  declare path: readonly PathStep[];
  declare width: number;
  declare height: number;
  declare stale?: StaleNote;
  /** Of a diagram: `gost` is set in the serif. */
  declare form?: DiagramRoot['form'];
  declare empty?: PictureRoot['empty'];
}

export class DiagramImpl extends PictureImpl {
  declare devices: Devices;
  /** The window that it is fitted to. */
  declare pane?: DiagramRoot['pane'];
}

export class ViewImpl extends PictureImpl {}

/** A piece of the drawing. It comes and goes by fading. */
abstract class PieceImpl extends SChildElementImpl implements Fadeable {
  static readonly DEFAULT_FEATURES = [fadeFeature];
  opacity = 1;
}

export class SheetImpl extends PieceImpl {
  declare items: readonly SheetItem[];
}

/** A piece with geometry that can change in steps. `ghost` is the old drawing where no step between the
 *  two makes sense: it fades while the new one appears, `blend` from 0 to 1. */
export abstract class GeometryImpl<Geometry> extends PieceImpl {
  declare ref: ElementRef;
  declare geometry: Geometry;
  ghost: Geometry | undefined;
  blend = 1;
}

export class BoxImpl extends GeometryImpl<BoxGeometry> {}
export class ArrowImpl extends GeometryImpl<ArrowGeometry> {}
export class LabelImpl extends GeometryImpl<LabelGeometry> {}

export class ViewGroupImpl extends GeometryImpl<ViewGroupGeometry> {}
export class ViewNodeImpl extends GeometryImpl<ViewNodeGeometry> {}
export class ViewLineImpl extends GeometryImpl<ViewLineGeometry> {}
export class ViewLabelImpl extends GeometryImpl<ViewLineGeometry> {}
