/**
 * A target to a picture: find the diagram, lay it out if it changed, and where the text is too broken to
 * say what was meant, keep the last good picture and say why.
 */
import type { DiagramGeometry } from '@idef0-studio/geometry';
import { lowerDocument, type ModelWorkspace } from '@idef0-studio/language';
import type { Diagram, Issue } from '@idef0-studio/model';
import { layOut, type LayoutService } from '../layout-service.js';
import type { DiagramRoot, DiagramTarget, PathStep, StaleNote } from '../protocol.js';
import { findDiagram, type FoundDiagram } from './find-diagram.js';
import { emptySModel, toSModel } from './to-smodel.js';

/** `typing` goes on from the last layout, quickly; `settled` takes its time. */
export type Pace = 'typing' | 'settled';

/** What the picture was made of, to compare with what comes. */
export interface GoodPicture {
  readonly diagram: Diagram;
  /** The diagram as JSON: equal text, equal picture. */
  readonly key: string;
  readonly geometry: DiagramGeometry;
  readonly pace: Pace;
  readonly target: DiagramTarget;
  readonly path: readonly PathStep[];
  /** The documents of the model. */
  readonly documents: readonly string[];
  readonly syntaxErrors: number;
}

export interface Picture {
  readonly root: DiagramRoot;
  /** The root as JSON, to send nothing twice. */
  readonly text: string;
  /** The last picture without a stale mark; undefined before the first. */
  readonly good: GoodPicture | undefined;
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

export class Painter {
  /** Settled layouts by diagram, the latest last: going up and down the model costs nothing. */
  private readonly settled = new Map<string, DiagramGeometry>();

  /** `layouts` makes the layouts that take long: all but those while typing. */
  constructor(
    private readonly workspace: ModelWorkspace,
    private readonly layouts: LayoutService,
  ) {}

  /** The picture of a target, of the texts as they are now. `last` is the picture on the screen, which it may
   *  keep. A layout that is outdated before it begins is dropped. */
  paint(
    target: DiagramTarget,
    last: Picture | undefined,
    pace: Pace,
    outdated: AbortSignal,
  ): Painting {
    const found = findDiagram(this.workspace, target);
    const good = last?.good;
    if (good !== undefined) {
      const stale = this.staleNote(found.kind === 'found' ? found : undefined, good);
      if (stale !== undefined) return { kind: 'now', picture: this.stalePicture(good, stale) };
    }
    if (found.kind === 'none') {
      return { kind: 'now', picture: pictureOf(emptySModel(target, found), undefined) };
    }
    return this.goodPicture(found, good, pace, outdated);
  }

  /** The layout that an export would have: of the diagram alone, whatever was on the screen before. Undefined
   *  where it was dropped. */
  async settledLayout(
    diagram: Diagram,
    key = JSON.stringify(diagram),
    outdated?: AbortSignal,
  ): Promise<DiagramGeometry | undefined> {
    const geometry = this.settled.get(key) ?? (await this.layouts.layout({ diagram }, outdated));
    if (geometry !== undefined) this.remember(key, geometry);
    return geometry;
  }

  private goodPicture(
    found: FoundDiagram,
    last: GoodPicture | undefined,
    pace: Pace,
    outdated: AbortSignal,
  ): Painting {
    const { diagram, target, path, model } = found;
    const key = JSON.stringify(diagram);
    const documents = model.fragments.map(({ document }) => document);
    const syntaxErrors = this.syntaxErrors(documents).length;
    const finish = (geometry: DiagramGeometry, reached: Pace): Picture => {
      const good = { diagram, key, geometry, pace: reached, target, path, documents, syntaxErrors };
      return pictureOf(toSModel(geometry, contextOf(good)), good);
    };
    const settled = (geometry: DiagramGeometry) => finish(geometry, 'settled');
    if (last === undefined || !isSameDiagram(last.diagram, diagram)) {
      const geometry = this.settledLayout(diagram, key, outdated);
      return { kind: 'later', isAwaited: true, picture: laterPicture(geometry, settled) };
    }
    if (last.key === key && isAsGood(last.pace, pace)) {
      return { kind: 'now', picture: finish(last.geometry, last.pace) };
    }
    const previous = { layoutState: last.geometry.layoutState };
    if (pace === 'typing') {
      const task = { diagram, effort: pace, previous } as const;
      // Nothing that runs already may be waited for.
      if (!this.layouts.isFree) return { kind: 'now', picture: finish(layOut(task), pace) };
      const picture = laterPicture(this.layouts.layout(task), (made) => finish(made, pace));
      return { kind: 'later', isAwaited: true, picture };
    }
    const geometry = this.layouts.layout({ diagram, effort: 'normal', previous }, outdated);
    return { kind: 'later', isAwaited: false, picture: laterPicture(geometry, settled) };
  }

  /** Why the last good picture stays: the text got more syntax errors, and lost boxes or arrows with them. */
  private staleNote(found: FoundDiagram | undefined, good: GoodPicture): StaleNote | undefined {
    if (found !== undefined && !isPoorer(found, good)) return undefined;
    const documents = found?.model.fragments.map(({ document }) => document) ?? [];
    const all = new Set([...good.documents, ...documents, good.target.uri]);
    const errors = this.syntaxErrors([...all]);
    const [first] = errors;
    if (first === undefined || errors.length <= good.syntaxErrors) return undefined;
    return { errors: errors.length, message: first.message };
  }

  private stalePicture(good: GoodPicture, stale: StaleNote): Picture {
    return pictureOf(toSModel(good.geometry, { ...contextOf(good), stale }), good);
  }

  private syntaxErrors(documents: readonly string[]): readonly Issue[] {
    return documents
      .flatMap((uri) => this.workspace.document(uri) ?? [])
      .flatMap((document) => lowerDocument(document).issues)
      .filter(({ code, severity }) => severity === 'error' && code.startsWith('syntax/'));
  }

  private remember(key: string, geometry: DiagramGeometry): void {
    this.settled.delete(key);
    this.settled.set(key, geometry);
    const [oldest] = this.settled.keys();
    if (this.settled.size > REMEMBERED && oldest !== undefined) this.settled.delete(oldest);
  }
}

const REMEMBERED = 60;

async function laterPicture(
  layout: Promise<DiagramGeometry | undefined>,
  finish: (geometry: DiagramGeometry) => Picture,
): Promise<Picture | undefined> {
  const geometry = await layout;
  return geometry && finish(geometry);
}

function pictureOf(root: DiagramRoot, good: GoodPicture | undefined): Picture {
  return { root, text: JSON.stringify(root), good };
}

function contextOf({ target, path }: GoodPicture): Pick<GoodPicture, 'target' | 'path'> {
  return { target, path };
}

function isAsGood(reached: Pace, wanted: Pace): boolean {
  return reached === 'settled' || wanted === 'typing';
}

/** The same page, perhaps with another text: the node or the activity went on. */
function isSameDiagram(a: Diagram, b: Diagram): boolean {
  return a.node === b.node || (a.node !== 'A-0' && b.node !== 'A-0' && a.activity === b.activity);
}

function isPoorer({ diagram }: FoundDiagram, { diagram: good }: GoodPicture): boolean {
  return (
    !isSameDiagram(diagram, good) ||
    diagram.boxes.length < good.boxes.length ||
    diagram.arrows.length < good.arrows.length
  );
}
