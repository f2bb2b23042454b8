/** What the painters make of a target: a picture, now or when its layout is there. */
import type { DiagramGeometry, PageSize, ViewGeometry } from '@idef0-studio/geometry';
import type { Diagram, Overlay, View } from '@idef0-studio/model';
import type {
  DiagramTarget,
  PathStep,
  PictureRoot,
  PictureStyle,
  ViewTarget,
} from '@idef0-studio/protocol';

/** `typing` goes on from the last layout, quickly; `settled` takes its time. */
export type Pace = 'typing' | 'settled';

export interface Picture {
  readonly root: PictureRoot;
  /** The last picture without a stale mark; undefined before the first. */
  readonly good: GoodPicture | undefined;
}

/** What a picture was made of, to compare with what comes. */
export type GoodPicture = GoodDiagram | GoodView;

interface MadeOf {
  /** Names all that the picture depends on: equal keys, equal pictures. */
  readonly key: string;
  readonly pace: Pace;
  readonly path: readonly PathStep[];
  /** Where the model is, if another has its name. */
  readonly place: string | undefined;
  /** The documents of the model. */
  readonly documents: readonly string[];
  readonly syntaxErrors: number;
  /** What its boxes are coloured by, which the geometry knows nothing of. */
  readonly overlay: Overlay | undefined;
}

export interface GoodDiagram extends MadeOf {
  readonly kind: 'diagram';
  readonly target: DiagramTarget;
  readonly diagram: Diagram;
  readonly style: PictureStyle;
  readonly geometry: DiagramGeometry;
}

export interface GoodView extends MadeOf {
  readonly kind: 'view';
  readonly target: ViewTarget;
  readonly view: View;
  /** As the reader wants it. */
  readonly page: PageSize;
  readonly geometry: ViewGeometry;
}

/** A picture, now or when its layout is made elsewhere; undefined then, where the layout was dropped. */
export type Painting =
  | { readonly kind: 'now'; readonly picture: Picture }
  | {
      readonly kind: 'later';
      /** Whether it is finished even if the text changes meanwhile: typing must not put it off for ever. */
      readonly isAwaited: boolean;
      readonly picture: Promise<Picture | undefined>;
    };

export function paintedNow(root: PictureRoot, good: GoodPicture | undefined): Painting {
  return { kind: 'now', picture: { root, good } };
}
