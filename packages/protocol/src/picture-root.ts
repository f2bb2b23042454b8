/**
 * A picture as the server sends it: a root of Sprotty's SModel that is the geometry of the layout, unchanged, with what
 * is told beside the drawing. The webview makes the elements of it.
 */
import type { DiagramGeometry, Devices, ViewGeometry } from '@idef0-studio/geometry';
import type { SModelRoot } from 'sprotty-protocol';
import type { DiagramTarget, PictureTarget, ViewTarget } from './picture-target.js';

/** The types of the roots: a decomposition diagram, and a view of the model beside the diagrams. */
export const ROOT = {
  diagram: 'idef0:diagram',
  view: 'idef0:view',
} as const;

export type PictureRoot = DiagramRoot | ViewRoot;

/** What is told beside the drawing of any picture. */
export interface PictureContext<Target extends PictureTarget> {
  /** The target that finds this picture again. */
  readonly target: Target;
  /** Where the model is, if another has its name. */
  readonly place?: string;
  /** From A-0 down to this diagram; the last step of a view is the view. */
  readonly path: readonly PathStep[];
  readonly stale?: StaleNote;
  /** Where there is nothing to draw: what to tell the reader. The sheet has no size then. */
  readonly empty?: { readonly title: string; readonly text: string };
}

export interface DiagramRoot extends SModelRoot, PictureContext<DiagramTarget>, DiagramGeometry {
  type: typeof ROOT.diagram;
  /** With all devices, those that the layout has chosen included. */
  readonly devices: Devices;
}

export interface ViewRoot extends SModelRoot, PictureContext<ViewTarget>, ViewGeometry {
  type: typeof ROOT.view;
  /** What kind of view it is, in a word: `Node tree`. */
  readonly node: string;
}

/** One step of the way from A-0 down to the picture shown. */
export interface PathStep {
  readonly target: PictureTarget;
  readonly node: string;
  readonly title: string;
}

/** Why a picture is older than its text. */
export interface StaleNote {
  /** Syntax errors in the documents of the model; 0 where another reason is told. */
  readonly errors: number;
  /** The first of them, or the reason. */
  readonly message: string;
}
