/**
 * A target to the picture of a diagram: find it, lay it out if it changed, and where the text is too broken
 * to say what was meant, keep the last good picture and say why.
 */
import { NO_DEVICES, paneOf, type DiagramGeometry } from '@idef0-studio/geometry';
import { colouredDiagram } from '@idef0-studio/layout';
import type { ModelWorkspace } from '@idef0-studio/language';
import type { Diagram } from '@idef0-studio/model';
import {
  isSamePage,
  type DiagramTarget,
  type PictureStyle,
  type StaleNote,
} from '@idef0-studio/protocol';
import type { LayoutService } from '../layouts/layout-service.js';
import { diagramRoot, emptyDiagramRoot } from './diagram-root.js';
import { findDiagram, type FoundDiagram, type NoDiagram } from './find-diagram.js';
import { styleOf } from './named-style.js';
import { LayoutMemory } from './layout-memory.js';
import { paintedNow, type GoodDiagram, type Pace, type Painting } from './picture.js';
import { syntaxErrors, syntaxNote } from './stale.js';

export class DiagramPainter {
  /** Settled layouts by diagram and style. */
  private readonly settled = new LayoutMemory<DiagramGeometry>();
  /** By diagram and devices, where the lines of a settled layout go: in every window the same ways. */
  private readonly ways = new LayoutMemory<unknown>();

  constructor(
    private readonly workspace: ModelWorkspace,
    private readonly layouts: LayoutService,
  ) {}

  /** As `Painter.paint`; `last` is the good picture of a diagram on the screen. */
  paint(
    target: DiagramTarget,
    style: PictureStyle,
    last: GoodDiagram | undefined,
    pace: Pace,
    outdated: AbortSignal,
  ): Painting {
    const found = findDiagram(this.workspace, target);
    const stale = last && this.staleNote(found, last);
    if (last !== undefined && stale !== undefined) return paintedNow(rootOf(last, stale), last);
    if (found.kind === 'none') return paintedNow(emptyDiagramRoot(target, found), undefined);
    return this.fresh(found, styleOf(found, style), last, pace, outdated);
  }

  /** The layout that an export would have: of the diagram alone, whatever was on the screen before. Undefined
   *  where it was dropped. */
  async settledLayout(
    diagram: Diagram,
    style: PictureStyle,
    outdated?: AbortSignal,
  ): Promise<DiagramGeometry | undefined> {
    const key = keyOf(diagram, style);
    const known = this.settled.of(key);
    if (known !== undefined) return known;
    const ways = JSON.stringify([diagram, style.devices]);
    const layoutState = paneOf(style.page) && this.ways.of(ways);
    const previous = layoutState === undefined ? {} : { previous: { layoutState } };
    const task = { diagram, ...style, ...previous };
    const geometry = await this.layouts.layout(task, outdated);
    if (geometry === undefined) return undefined;
    this.settled.note(key, geometry);
    // On paper the layout may have chosen devices of its own.
    if (geometry.page === undefined) this.ways.note(ways, geometry.layoutState);
    return geometry;
  }

  private fresh(
    { diagram, target, place, path, model, overlay }: FoundDiagram,
    style: PictureStyle,
    last: GoodDiagram | undefined,
    pace: Pace,
    outdated: AbortSignal,
  ): Painting {
    const key = keyOf(diagram, style);
    const documents = this.workspace.documentsOf(model);
    const errors = syntaxErrors(this.workspace, documents).length;
    const madeOf = {
      ...({ kind: 'diagram', diagram, style } as const),
      ...{ key, target, place, path, documents, overlay },
    };
    const finish = (geometry: DiagramGeometry, reached: Pace) => {
      const good = { ...madeOf, geometry, pace: reached, syntaxErrors: errors };
      return { root: rootOf(good), good };
    };
    const later = (
      layout: Promise<DiagramGeometry | undefined>,
      reached: Pace,
      isAwaited: boolean,
    ): Painting => {
      const picture = layout.then((geometry) => geometry && finish(geometry, reached));
      return { kind: 'later', isAwaited, picture };
    };
    if (last === undefined || !isUseful(last, target, style)) {
      return later(this.settledLayout(diagram, style, outdated), 'settled', true);
    }
    if (last.key === key && isAsGood(last.pace, pace)) {
      return { kind: 'now', picture: finish(last.geometry, last.pace) };
    }
    const { layoutState, devices = {}, pane } = last.geometry;
    const previous = { layoutState, devices, ...(pane && { pane }) };
    const effort = pace === 'typing' ? 'typing' : 'normal';
    const task = { diagram, ...style, effort, previous } as const;
    if (pace === 'typing') return later(this.layouts.layout(task), pace, true);
    return later(this.layouts.layout(task, outdated), pace, false);
  }

  /** Why the last good picture stays: the text got more syntax errors, and lost boxes or arrows with them, or code of
   *  ours fails on the model. */
  private staleNote(found: FoundDiagram | NoDiagram, good: GoodDiagram): StaleNote | undefined {
    if (found.kind === 'none') {
      if (found.isFailure === true) return { errors: 0, message: found.text };
      return syntaxNote(this.workspace, undefined, good);
    }
    return isPoorer(found, good) ? syntaxNote(this.workspace, found.model, good) : undefined;
  }
}

function rootOf({ geometry, overlay, target, place, path }: GoodDiagram, stale?: StaleNote) {
  const context = { target, path, ...(place === undefined ? {} : { place }) };
  const drawn = overlay === undefined ? geometry : colouredDiagram(geometry, overlay);
  return diagramRoot(drawn, { ...context, ...(stale === undefined ? {} : { stale }) });
}

function keyOf(diagram: Diagram, style: PictureStyle): string {
  return JSON.stringify([diagram, style]);
}

function isAsGood(reached: Pace, wanted: Pace): boolean {
  return reached === 'settled' || wanted === 'typing';
}

/** Whether the last layout is of use: it is of the same page, perhaps with another text. That of other devices is of
 *  none, but colours do not move anything. In a window the lines go the ways that they went before, on a sheet or in
 *  another window; a sheet that takes the place of a window is that of an export. */
function isUseful(last: GoodDiagram, target: DiagramTarget, style: PictureStyle): boolean {
  if (!isSamePage(last.target, target)) return false;
  const { page } = style;
  const before = paneOf(page) === undefined ? last.style : { ...last.style, page };
  return placesOf(before) === placesOf(style);
}

function placesOf({ devices, page }: PictureStyle): string {
  const { tunnelled, bundling, labels, farEnds, squiggles, responsibilities } = {
    ...NO_DEVICES,
    ...devices,
  };
  return JSON.stringify([
    ...[tunnelled, bundling, labels, farEnds, squiggles, responsibilities],
    page,
  ]);
}

function isPoorer({ diagram, target }: FoundDiagram, last: GoodDiagram): boolean {
  const { diagram: good } = last;
  return (
    !isSamePage(target, last.target) ||
    diagram.boxes.length < good.boxes.length ||
    diagram.arrows.length < good.arrows.length
  );
}
