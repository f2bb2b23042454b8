/** What the server is asked, and what it tells, besides the Language Server Protocol. */
import type { ActivityId, ObjectId } from '@idef0-studio/model';
import type { Action } from 'sprotty-protocol';
import type { ElementRef } from './element-ref.js';
import type { DiagramTarget, PictureStyle, PictureTarget } from './picture-target.js';

/** The methods that the server has besides those of the Language Server Protocol. */
export const METHOD = {
  /** Notification, both ways: `ActionMessage`. */
  action: 'idef0/action',
  /** Notification to the server: `{ clientId }`; the picture is not shown any more. */
  closeDiagram: 'idef0/closeDiagram',
  /** Request: `DiagramAtParams` -> `DiagramAt | null`; null for an unknown document. */
  diagramAt: 'idef0/diagramAt',
  /** Request: `{ uri }` -> `DiagramItem[]`, A-0 first, then in node order. */
  diagrams: 'idef0/diagrams',
  /** Request: `{ uri }` -> `NamedViewItem[]`: those of the text that are pictures, in its order. */
  namedViews: 'idef0/namedViews',
  /** Request: `ElementParams` -> `TextLocation | null`. */
  reveal: 'idef0/reveal',
  /** Request: `DiagramAtParams` -> `Subject[]`: what the place is about, the nearest first. */
  subjectsAt: 'idef0/subjectsAt',
  /** Request: `ElementParams` -> `Subject[]`: what an element of a picture stands for; a pipe for many objects. */
  subjectsOf: 'idef0/subjectsOf',
  /** Request: `{ uri }` -> `Subject[]`: all activities in node order, then all objects by name. */
  subjects: 'idef0/subjects',
  /** Request: `ExportParams` -> `ExportedPicture | null`. */
  exportPicture: 'idef0/exportPicture',
  /** Request: `{ uri }` -> `OrderedLists`: writes all lists of the model of a document as they draw best. */
  orderLists: 'idef0/orderLists',
} as const;

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

export interface TextRange {
  readonly start: TextPosition;
  readonly end: TextPosition;
}

export interface TextLocation {
  readonly uri: string;
  readonly range: TextRange;
}

export interface DiagramAtParams {
  readonly uri: string;
  readonly position: TextPosition;
}

/** The diagram that shows what stands at a place of the text. Without a node the place belongs to no
 *  diagram more than to another: a comment, or a file that has no model yet. */
export interface DiagramAt {
  readonly target: DiagramTarget;
  readonly model?: string;
  /** Id of the activity that the diagram decomposes. */
  readonly activity?: string;
  readonly node?: string;
  readonly title?: string;
  readonly canGoUp: boolean;
  /** The diagram above; undefined on A-0. */
  readonly parent?: PictureTarget;
  /** What stands at the place: a box or an arrow. */
  readonly element?: ElementRef;
}

/** One row of a list of diagrams. */
export interface DiagramItem {
  readonly target: DiagramTarget;
  readonly model: string;
  /** Where the model is, in few words, if another has its name. */
  readonly place?: string;
  readonly node: string;
  readonly title: string;
  /** What its activity was called before; undefined where nothing says so. */
  readonly formerly?: readonly string[];
}

/** One row of a list of named views. */
export interface NamedViewItem {
  readonly target: PictureTarget;
  readonly model: string;
  /** Where the model is, in few words, if another has its name. */
  readonly place?: string;
  readonly name: string;
  /** What it is: `Impact`, `Diagram`. */
  readonly kind: string;
  readonly definition?: string;
}

export interface ElementParams {
  readonly target: PictureTarget;
  /** As the picture with the element is drawn. */
  readonly style?: PictureStyle;
  /** An element of that picture. */
  readonly element: ElementRef;
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
      /** What it was called before; undefined where nothing says so. */
      readonly formerly?: readonly string[];
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
      readonly formerly?: readonly string[];
    };

/** What a picture is written as: drawn, or its geometry. */
export const EXPORT_FORMATS = ['svg', 'json'] as const;

export type ExportFormat = (typeof EXPORT_FORMATS)[number];

export interface ExportParams {
  readonly target: PictureTarget;
  readonly style?: PictureStyle;
  readonly format: ExportFormat;
}

export interface ExportedPicture {
  /** What the file holds, in Base64: a format need not be text. */
  readonly base64: string;
  /** `Bakery-A2.svg`. */
  readonly fileName: string;
}

/** What came of writing lists as they draw best. */
export interface OrderedLists {
  /** How many crossings that saves; 0 where no other order is better, and nothing was written. */
  readonly saves: number;
  /** Why nothing was written though it would save some: a sentence. */
  readonly refusal?: string;
}
