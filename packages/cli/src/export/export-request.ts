/** What an export is asked for: checked, so that each kind of request holds what belongs to it and no more. */
import type {
  DiagramLook,
  PictureFormat,
  PictureLayout,
  ViewLayout,
  ViewLook,
} from '@idef0-studio/export';
import type { NamedView, ViewKind, ViewOptions } from '@idef0-studio/model';
import type { WrittenOptions } from './export-options.js';
import type { WantedFocus } from './focus-on.js';

export interface ExportRequest {
  /** Folder that the files are written to; made where it is missing. */
  readonly out: string;
  /** Whether pictures of an earlier run are taken where nothing they show has changed. */
  readonly cache: boolean;
  /** The settings to take in the place of the nearest `idef0.json`: which findings are errors. */
  readonly config: string | undefined;
  readonly subject: DiagramRequest | WantedView | IndexRequest | NamedRequest;
}

export interface DiagramRequest {
  readonly kind: 'diagrams';
  /** The one diagram wanted, as written; all diagrams where undefined. */
  readonly node: string | undefined;
  readonly format: PictureFormat;
  readonly layout: PictureLayout;
  readonly look: Omit<DiagramLook, 'focus' | 'overlay'>;
  readonly colouring?: WantedColouring | undefined;
  /** What to look at; only the diagrams that have it are written. */
  readonly focus: WantedFocus | undefined;
}

/** What boxes are coloured by, as written. */
export interface WantedColouring {
  readonly name: string;
  readonly date: string | undefined;
}

export type WantedView = WrittenView & {
  readonly format: PictureFormat;
  readonly look: Omit<ViewLook, 'overlay'>;
  readonly layout: ViewLayout;
  readonly colouring?: WantedColouring | undefined;
  /** The view of the text that asks for it, whose name its title shows. */
  readonly named?: NamedView;
};

/** A view of the text, or all of them: what it is the models tell. */
export interface NamedRequest {
  readonly kind: 'named';
  /** As written; undefined for all. */
  readonly name: string | undefined;
  /** What is said besides, over the lines of the view. */
  readonly written: WrittenOptions;
}

/** A view, with what it is of as written. */
export interface WrittenView extends ViewOptions {
  readonly kind: ViewKind;
  readonly of?: string;
}

/** The node index, as text. */
export interface IndexRequest {
  readonly kind: 'index';
  readonly of: string | undefined;
}
