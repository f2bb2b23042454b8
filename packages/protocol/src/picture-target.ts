/** Which picture is meant, and how it is drawn. */
import type { Devices, Page, PageSize } from '@idef0-studio/geometry';
import type { ViewRequest } from '@idef0-studio/model';
import { equal } from '@idef0-studio/model/equality';

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
  /** The view of the text that asks for it: its lines say which diagram, and with which devices. */
  readonly named?: string;
  readonly view?: undefined;
}

/** A view that the text declares, by its name: what it shows follows its lines. */
export interface NamedViewRequest {
  readonly kind: 'named';
  readonly name: string;
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
  readonly view: ViewRequest | NamedViewRequest;
}

/** What one preview shows. Travels flat in the options of a `RequestModelAction`, beside a `PictureStyle`. */
export type PictureTarget = DiagramTarget | ViewTarget;

/** How a diagram is drawn: its reader's choice, not the text's. Without devices or page: nothing is left out
 *  and the sheet grows with its drawing. */
export interface PictureStyle {
  readonly devices?: Partial<Devices>;
  /** Views have paper, but are fitted to no window. */
  readonly page?: Page;
}

/** What a reader chooses of it: with `window` diagrams are fitted to whatever size the preview has. */
export interface StyleChoice {
  readonly devices?: Partial<Devices>;
  readonly page?: PageSize | 'window';
}

/** Whether two targets mean the same picture of the same model, though its text be another. */
export function isSamePicture(a: PictureTarget, b: PictureTarget): boolean {
  if (a.model !== b.model || a.project !== b.project) return false;
  if (a.view !== undefined || b.view !== undefined) {
    return equal(a.view, b.view);
  }
  if (a.named !== undefined || b.named !== undefined) return a.named === b.named;
  return isSamePage(a, b);
}

/** Whether two diagrams of a model are the same page: its activity may be renamed, or its box be moved. */
export function isSamePage(a: DiagramTarget, b: DiagramTarget): boolean {
  return a.node === b.node || (a.activity !== undefined && a.activity === b.activity);
}
