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
  Devices,
  LabelGeometry,
  PageSize,
  Rect,
  SheetItem,
  ViewGroupGeometry,
  ViewLineGeometry,
  ViewNodeGeometry,
} from '@idef0-studio/geometry';
import type { ActivityId, ObjectId, SheetForm, ViewKind, ViewRequest } from '@idef0-studio/model';

/** The types of the elements of the SModel. */
export const ELEMENT = {
  /** The roots: a decomposition diagram, and a view of the model beside the diagrams. */
  diagram: 'idef0:diagram',
  view: 'idef0:view',
  sheet: 'idef0:sheet',
  box: 'idef0:box',
  arrow: 'idef0:arrow',
  label: 'idef0:label',
  viewGroup: 'idef0:view-group',
  viewNode: 'idef0:view-node',
  viewLine: 'idef0:view-line',
  viewLabel: 'idef0:view-label',
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
  /** Request: `ElementParams` -> `TextPlace | null`. */
  reveal: 'idef0/reveal',
  /** Request: `DiagramAtParams` -> `Subject[]`: what the place is about, the nearest first. */
  subjectsAt: 'idef0/subjectsAt',
  /** Request: `ElementParams` -> `Subject[]`: what an element of a picture stands for; a pipe for many objects. */
  subjectsOf: 'idef0/subjectsOf',
  /** Request: `{ uri }` -> `Subject[]`: all activities in node order, then all objects by name. */
  subjects: 'idef0/subjects',
  /** Request: `ExportParams` -> `ExportedPicture | null`. */
  exportSvg: 'idef0/exportSvg',
} as const;

/** Which diagram is meant. Where the activity is gone (renamed), the node decides; without both any diagram
 *  of the model will do: the one that is shown, else A-0. */
export interface DiagramTarget {
  /** Any document of the model. */
  readonly uri: string;
  /** Name of the model; the server always tells it. Undefined where the document has none. */
  readonly model?: string;
  /** Project of the model, which tells it from others of its name; the server always tells it. */
  readonly project?: string;
  /** Node of the diagram: `A-0`, `A0`, `A22`. */
  readonly node?: string;
  /** Id of the activity that the diagram decomposes; not for A-0. */
  readonly activity?: string;
  readonly view?: undefined;
}

/** A view of a model beside its diagrams. Where its activity is gone (renamed), the node decides. */
export interface ViewTarget {
  /** Any document of the model. */
  readonly uri: string;
  /** Name of the model; the server always tells it. */
  readonly model?: string;
  /** Project of the model, which tells it from others of its name; the server always tells it. */
  readonly project?: string;
  /** Node of the activity that the view is about, where it is about one; the server always tells it. */
  readonly node?: string;
  readonly view: ViewRequest;
}

/** What one preview shows. Travels flat in the options of a `RequestModelAction`, beside a `PictureStyle`. */
export type PictureTarget = DiagramTarget | ViewTarget;

/** How a diagram is drawn: its reader's choice, not the text's. Without devices or page: nothing is left out
 *  and the sheet grows with its drawing. */
export interface PictureStyle {
  readonly devices?: Partial<Devices>;
  readonly page?: PageSize;
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
  readonly parent?: PictureTarget;
  /** Id of the SModel element that stands at the place: a box or an arrow. */
  readonly element?: string;
}

/** One row of a list of diagrams. */
export interface DiagramItem {
  readonly target: DiagramTarget;
  readonly model: string;
  /** Where the model is, in few words, if another has its name. */
  readonly place?: string;
  readonly node: string;
  readonly title: string;
}

export interface ElementParams {
  readonly target: PictureTarget;
  /** As the picture with the element is drawn. */
  readonly style?: PictureStyle;
  /** Id of an element of the SModel of that picture. */
  readonly element: string;
}

/** What a view can be about, with the target that leads to it. */
export type Subject =
  | {
      readonly kind: 'activity';
      readonly uri: string;
      readonly model: string;
      readonly project: string;
      readonly id: ActivityId;
      readonly node: string;
      /** Level in the node tree: 0 for the root. */
      readonly level: number;
      readonly name: string;
      /** Its own diagram; undefined where it has none. */
      readonly diagram?: DiagramTarget;
    }
  | {
      readonly kind: 'object';
      readonly uri: string;
      readonly model: string;
      readonly project: string;
      readonly id: ObjectId;
      readonly name: string;
    };

export interface ExportParams {
  readonly target: PictureTarget;
  readonly style?: PictureStyle;
}

export interface ExportedPicture {
  readonly svg: string;
  /** A file name without its extension: `Bakery-A2`. */
  readonly name: string;
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

/** What the roots of all pictures have. Sizes in px, as in the geometry. */
export interface PictureRoot extends SModelRoot {
  /** The target that finds this picture again. */
  target: PictureTarget;
  model: string;
  /** Where the model is, in few words, if another has its name. */
  place?: string;
  /** Node of the diagram; what kind of view it is, in a word: `Node tree`. */
  node: string;
  title: string;
  /** From A-0 down to this diagram; the last step of a view is the view. */
  path: readonly PathStep[];
  /** Size of the sheet; 0 where there is no picture. */
  width: number;
  height: number;
  frame: Rect;
  /** Of a diagram: `gost` is set in the serif. */
  form?: SheetForm;
  /** What the layout has to say of the picture: texts too small for the paper, arrows left out. */
  notes: readonly string[];
  stale?: StaleNote;
  /** Where there is nothing to draw: what to tell the reader. */
  empty?: { readonly title: string; readonly text: string };
}

export interface DiagramRoot extends PictureRoot {
  type: typeof ELEMENT.diagram;
  target: DiagramTarget;
  /** With all devices, those that the layout has chosen included. */
  devices: Devices;
}

export interface ViewRoot extends PictureRoot {
  type: typeof ELEMENT.view;
  target: ViewTarget;
  kind: ViewKind;
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

export interface ViewGroupElement extends SModelElement {
  geometry: ViewGroupGeometry;
}

export interface ViewNodeElement extends SModelElement {
  geometry: ViewNodeGeometry;
}

export interface ViewLineElement extends SModelElement {
  geometry: ViewLineGeometry;
}

/** What is written at a line, over all nodes. Its geometry is that of the line, without the points. */
export interface ViewLabelElement extends SModelElement {
  geometry: ViewLineGeometry;
}

/** From the extension to the webview. */
export type HostMessage =
  | { readonly kind: 'action'; readonly action: Action }
  /** Show this picture, unless it is shown already, and mark the element that the cursor stands at. */
  | { readonly kind: 'show'; readonly target: PictureTarget; readonly element?: string }
  /** `reload` asks the server again: it has started anew and knows nothing of the picture. */
  | { readonly kind: 'command'; readonly command: ViewerCommand | 'reload' }
  /** Fade everything but an element and what it is tied to, or the ways to it from the box that is selected. */
  | { readonly kind: 'focus'; readonly element: string; readonly from?: 'selected' }
  | { readonly kind: 'settings'; readonly settings: ViewerSettings }
  | { readonly kind: 'locked'; readonly locked: boolean }
  /** Whether somebody follows the text and answers. */
  | { readonly kind: 'server'; readonly state: ServerState };

/** `stopped`: it has ended too often, or cannot be started; only the reader starts it again. */
export type ServerState = 'starting' | 'running' | 'stopped';

/** What keys, buttons and commands of the editor ask of the preview alike. */
export type ViewerCommand =
  'up' | 'home' | 'fit' | 'actualSize' | 'focus' | 'back' | 'forward' | 'goToText';

export interface ViewerSettings {
  readonly animation: boolean;
  /** Where the reader of a preview has not chosen otherwise. */
  readonly style: PictureStyle;
}

/** From the webview to the extension. */
export type WebviewMessage =
  /** The webview listens; the extension may send. */
  | { readonly kind: 'ready' }
  /** For the server. */
  | { readonly kind: 'action'; readonly action: Action }
  /** Another picture, or the same with another title or style, is on the screen. */
  | {
      readonly kind: 'shown';
      readonly target: PictureTarget;
      readonly style: PictureStyle;
      readonly node: string;
      readonly title: string;
      /** Where the model is, if another has its name. */
      readonly place?: string;
    }
  /** The reader clicked an element: show its text and mark it there; the keyboard stays in the picture. */
  | { readonly kind: 'reveal'; readonly target: PictureTarget; readonly element: string }
  /** The reader wants to write at an element: put cursor and keyboard into its text. */
  | { readonly kind: 'goToText'; readonly target: PictureTarget; readonly element: string }
  /** What is selected in the picture, by the reader or by the cursor; undefined for nothing. */
  | { readonly kind: 'selected'; readonly element: string | undefined }
  /** The reader wants the language server that has stopped to be started. */
  | { readonly kind: 'restartServer' }
  /** The reader wants to see why the language server has stopped. */
  | { readonly kind: 'showOutput' }
  /** The reader wants the preview to stay as it is while the cursor moves, or to follow it again. */
  | { readonly kind: 'locked'; readonly locked: boolean };

/** What the commands of the picture's context menu are given: the place of the click. */
export interface MenuContext {
  /** Id of the preview, as the page says. */
  readonly preview?: string;
  /** Id of the element under the pointer; undefined on the empty sheet. */
  readonly element?: string;
}

/** What a webview leaves behind for the panel that takes its place. */
export interface ViewState {
  readonly target?: PictureTarget;
  readonly locked?: boolean;
}
