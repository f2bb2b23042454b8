/**
 * A view that is laid out: inert, absolute, px with y down, like `DiagramGeometry` for decomposition diagrams.
 */
import type { IcomRole, ViewKind, ViewNode } from '@idef0-studio/model';
import type {
  BoxTone,
  LegendGeometry,
  PageGeometry,
  Point,
  Rect,
  SheetItem,
} from './diagram-geometry.js';

export interface ViewGeometry {
  readonly kind: ViewKind;
  readonly model: string;
  readonly title: string;
  /** Size of the sheet. */
  readonly width: number;
  readonly height: number;
  /** The area of the drawing on the sheet. */
  readonly frame: Rect;
  readonly groups: readonly ViewGroupGeometry[];
  readonly nodes: readonly ViewNodeGeometry[];
  readonly lines: readonly ViewLineGeometry[];
  readonly sheet: readonly SheetItem[];
  /** The paper that the sheet fills; undefined: the sheet is as large as its drawing asks for. */
  readonly page?: PageGeometry;
  /** What could not be drawn clean or was left out, in words. */
  readonly notes: readonly string[];
  /** What the colours of its boxes mean, where they have any. */
  readonly legend?: LegendGeometry;
}

export interface ViewGroupGeometry extends Rect {
  readonly id: string;
  /** Id and node number of the activity that the frame stands for. */
  readonly activity: string | undefined;
  readonly node: string | undefined;
  /** The title as broken into lines, at the upper left. */
  readonly lines: readonly string[];
}

export interface ViewNodeGeometry extends Rect {
  readonly node: ViewNode;
  /** `box`: a frame with the name centred in it; `row`: a line of text, number first, as in a node tree. */
  readonly shape: 'box' | 'row';
  /** What stands above it in the tree, small, over the name; one line each, possibly none. */
  readonly caption: readonly string[];
  /** The name as broken into lines. */
  readonly lines: readonly string[];
  /** The definition as broken into lines, under the name; possibly none. */
  readonly definition: readonly string[];
  /** The colour of the lines that leave it: a number from 0 to `VIEW_TINTS`, that one left out. */
  readonly tint?: number;
  /** What it is coloured by; undefined: it is not. */
  readonly tone?: BoxTone;
}

export interface ViewLineGeometry {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly kind: 'flow' | 'child' | 'part';
  readonly role: IcomRole | undefined;
  /** Number of objects that go along the line; its width grows with it. */
  readonly weight: number;
  /** Names of the objects, for tooltip and focus. */
  readonly objects: readonly string[];
  /** Polyline from source to target, horizontal and vertical pieces; the head of a flow stands at its last point. */
  readonly points: readonly Point[];
  /** Where it passes under others, on `points` and in their order; lines of one arrow have the same gaps where they run
   *  together. */
  readonly gaps?: readonly Point[];
  /** Its colour, where lines are told apart by colours: a number from 0 to `VIEW_TINTS`, that one left out. */
  readonly tint?: number;
  /** What is written at the line: objects, one or more lines each; undefined where it is not labelled. */
  readonly label: ViewLabelGeometry | undefined;
}

export interface ViewLabelGeometry extends Rect {
  /** In bold before the lines, which all begin behind it: the node number that the line comes from, on a map. */
  readonly mark?: string;
  readonly lines: readonly string[];
  readonly anchor: 'start' | 'middle' | 'end';
}

/** How many colours lines of a view can have. */
export const VIEW_TINTS = 8;

/** The sizes that views have besides those of diagrams, px. */
export const VIEW_TYPOGRAPHY = {
  /** What stands above a node in the tree, over its name. */
  caption: 9,
  /** The definition of the subject, under its name. */
  definition: 10.5,
  /** A node number and a name in a node tree, and the room between them. */
  row: 11,
  rowGap: 6,
  /** Between the mark of a label and its lines. */
  markGap: 5,
  /** The title of a group, semi-bold. */
  group: 12.5,
} as const;
