/**
 * A target to a picture: find the diagram, lay it out if it changed, and where the text is too broken to
 * say what was meant, keep the last good picture and say why.
 */
import { measureText, type DiagramGeometry } from '@idef0-studio/geometry';
import { lowerDocument, type ModelWorkspace } from '@idef0-studio/language';
import { layoutDiagram } from '@idef0-studio/layout';
import type { Diagram, Issue } from '@idef0-studio/model';
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

export class Painter {
  /** Settled layouts by diagram, the latest last: going up and down the model costs nothing. */
  private readonly layouts = new Map<string, DiagramGeometry>();

  constructor(private readonly workspace: ModelWorkspace) {}

  /** The picture of a target. `last` is the picture on the screen, which it may keep. */
  paint(target: DiagramTarget, last: Picture | undefined, pace: Pace): Picture {
    const found = findDiagram(this.workspace, target);
    const good = last?.good;
    if (good !== undefined) {
      const stale = this.staleNote(found.kind === 'found' ? found : undefined, good);
      if (stale !== undefined) return this.stalePicture(good, stale);
    }
    if (found.kind === 'none') return pictureOf(emptySModel(target, found), undefined);
    const fresh = this.goodPicture(found, good, pace);
    return pictureOf(toSModel(fresh.geometry, contextOf(fresh)), fresh);
  }

  /** The layout that an export would have: of the diagram alone, whatever was on the screen before. */
  settledLayout(diagram: Diagram, key = JSON.stringify(diagram)): DiagramGeometry {
    const known = this.layouts.get(key);
    const geometry = known ?? layoutDiagram(diagram, { measure: measureText });
    this.remember(key, geometry);
    return geometry;
  }

  private goodPicture(found: FoundDiagram, last: GoodPicture | undefined, pace: Pace): GoodPicture {
    const { diagram, target, path, model } = found;
    const key = JSON.stringify(diagram);
    const documents = model.fragments.map(({ document }) => document);
    const syntaxErrors = this.syntaxErrors(documents).length;
    const isSame = last !== undefined && last.key === key && isAsGood(last.pace, pace);
    const layout = isSame ? last : this.layout(diagram, key, last, pace);
    const { geometry, pace: reached } = layout;
    return { diagram, key, geometry, pace: reached, target, path, documents, syntaxErrors };
  }

  private layout(
    diagram: Diagram,
    key: string,
    last: GoodPicture | undefined,
    pace: Pace,
  ): Pick<GoodPicture, 'geometry' | 'pace'> {
    if (last === undefined || !isSameDiagram(last.diagram, diagram)) {
      return { geometry: this.settledLayout(diagram, key), pace: 'settled' };
    }
    const effort = pace === 'typing' ? 'typing' : 'normal';
    const options = { measure: measureText, effort, previous: last.geometry } as const;
    return { geometry: layoutDiagram(diagram, options), pace };
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
    this.layouts.delete(key);
    this.layouts.set(key, geometry);
    const [oldest] = this.layouts.keys();
    if (this.layouts.size > REMEMBERED && oldest !== undefined) this.layouts.delete(oldest);
  }
}

const REMEMBERED = 60;

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
