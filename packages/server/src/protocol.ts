/**
 * What the server, the extension and the webview say to each other: types and constants only.
 *
 *     webview  <- WebviewMessage / HostMessage ->  extension  <- custom LSP messages ->  server
 *
 * The picture travels as Sprotty's SModel, whose elements carry the pieces of `DiagramGeometry` unchanged.
 * Ids come from meaning (the activity, the arrow and its object), so that they survive edits elsewhere.
 */
import type { Action, SModelElement, SModelRoot } from 'sprotty-protocol';
import type {
  ArrowGeometry,
  BoxGeometry,
  LabelGeometry,
  Rect,
  SheetItem,
} from '@idef0-studio/geometry';

/** The types of the elements of the SModel. */
export const ELEMENT = {
  diagram: 'idef0:diagram',
  sheet: 'idef0:sheet',
  box: 'idef0:box',
  arrow: 'idef0:arrow',
  label: 'idef0:label',
} as const;

/** The methods that the server has besides those of the Language Server Protocol. */
export const METHOD = {
  /** Notification, both ways: `ActionMessage`. */
  action: 'idef0/action',
  /** Notification to the server: `{ clientId }`; the picture is not shown any more. */
  closeDiagram: 'idef0/closeDiagram',
  /** Request: `DiagramAtParams` -> `DiagramPlace | null`; null for an unknown document. */
  diagramAt: 'idef0/diagramAt',
  /** Request: `{ uri }` -> `DiagramItem[]`, A-0 first, then in node order. */
  diagrams: 'idef0/diagrams',
  /** Request: `RevealParams` -> `TextPlace | null`. */
  reveal: 'idef0/reveal',
  /** Request: `DiagramTarget` -> `ExportedDiagram | null`. */
  exportSvg: 'idef0/exportSvg',
} as const;

/** Which diagram is meant. Where the activity is gone (renamed), the node decides; without both any diagram
 *  of the model will do: the one that is shown, else A-0. */
export interface DiagramTarget {
  /** Any document of the model. */
  readonly uri: string;
  /** Name of the model; the server always tells it. Undefined where the document has none. */
  readonly model?: string;
  /** Node of the diagram: `A-0`, `A0`, `A22`. */
  readonly node?: string;
  /** Id of the activity that the diagram decomposes; not for A-0. */
  readonly activity?: string;
}

export interface ActionMessage {
  /** One per picture that is open. */
  readonly clientId: string;
  readonly action: Action;
}

/** Lines and characters count from 0, characters in UTF-16 code units. */
export interface TextPosition {
  readonly line: number;
  readonly character: number;
}

export interface TextPlace {
  readonly uri: string;
  readonly range: { readonly start: TextPosition; readonly end: TextPosition };
}

export interface DiagramAtParams {
  readonly uri: string;
  readonly position: TextPosition;
}

/** The diagram that shows what stands at a place of the text. Without a node the place belongs to no
 *  diagram more than to another: a comment, or a file that has no model yet. */
export interface DiagramPlace {
  readonly target: DiagramTarget;
  readonly model?: string;
  /** Id of the activity that the diagram decomposes. */
  readonly activity?: string;
  readonly node?: string;
  readonly title?: string;
  readonly canGoUp: boolean;
  /** The diagram above; undefined on A-0. */
  readonly parent?: DiagramTarget;
  /** Id of the SModel element that stands at the place: a box or an arrow. */
  readonly element?: string;
}

/** One row of a list of diagrams. */
export interface DiagramItem {
  readonly target: DiagramTarget;
  readonly model: string;
  readonly node: string;
  readonly title: string;
}

export interface RevealParams {
  readonly target: DiagramTarget;
  /** Id of an element of the SModel of that diagram. */
  readonly element: string;
}

export interface ExportedDiagram {
  readonly svg: string;
  /** A file name without its extension: `Bakery-A2`. */
  readonly name: string;
}

/** One step of the way from A-0 down to the diagram shown. */
export interface PathStep {
  readonly target: DiagramTarget;
  readonly node: string;
  readonly title: string;
}

/** Why a picture is older than its text. */
export interface StaleNote {
  /** Syntax errors in the documents of the model. */
  readonly errors: number;
  /** The first of them. */
  readonly message: string;
}

/** The root of the SModel. Sizes in px, as in `DiagramGeometry`. */
export interface DiagramRoot extends SModelRoot {
  /** The target that finds this diagram again. */
  target: DiagramTarget;
  model: string;
  node: string;
  title: string;
  /** From A-0 down to this diagram. */
  path: readonly PathStep[];
  /** Size of the sheet; 0 where there is no picture. */
  width: number;
  height: number;
  frame: Rect;
  stale?: StaleNote;
  /** Where there is nothing to draw: what to tell the reader. */
  empty?: { readonly title: string; readonly text: string };
}

export interface SheetElement extends SModelElement {
  items: readonly SheetItem[];
  frame: Rect;
  width: number;
  height: number;
}

export interface BoxElement extends SModelElement {
  geometry: BoxGeometry;
}

export interface ArrowElement extends SModelElement {
  geometry: ArrowGeometry;
}

export interface LabelElement extends SModelElement {
  geometry: LabelGeometry;
}

/** From the extension to the webview. */
export type HostMessage =
  | { readonly kind: 'action'; readonly action: Action }
  /** Show this diagram, unless it is shown already, and mark the element that the cursor stands at. */
  | { readonly kind: 'show'; readonly target: DiagramTarget; readonly element?: string }
  /** `reload` asks the server again: it has started anew and knows nothing of the picture. */
  | { readonly kind: 'command'; readonly command: 'up' | 'home' | 'fit' | 'reload' }
  | { readonly kind: 'settings'; readonly settings: ViewSettings };

export interface ViewSettings {
  readonly animation: boolean;
}

/** From the webview to the extension. */
export type WebviewMessage =
  /** The webview listens; the extension may send. */
  | { readonly kind: 'ready' }
  /** For the server. */
  | { readonly kind: 'action'; readonly action: Action }
  /** Another diagram, or the same with another title, is on the screen. */
  | {
      readonly kind: 'shown';
      readonly target: DiagramTarget;
      readonly node: string;
      readonly title: string;
    }
  /** The reader clicked an element: show its text. */
  | { readonly kind: 'reveal'; readonly target: DiagramTarget; readonly element: string };

/** What a webview leaves behind for the panel that takes its place. */
export interface ViewState {
  readonly target?: DiagramTarget;
}
