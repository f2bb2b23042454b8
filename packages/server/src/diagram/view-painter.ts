/**
 * A target to the picture of a view. Views reach over the whole model, so that nearly every keystroke would
 * change them: they follow when the author pauses.
 */
import { sizeOf, type PageSize, type ViewGeometry } from '@idef0-studio/geometry';
import { colouredView } from '@idef0-studio/layout';
import type { ModelWorkspace } from '@idef0-studio/language';
import type { View } from '@idef0-studio/model';
import type { PictureStyle, StaleNote, ViewTarget } from '@idef0-studio/protocol';
import type { LayoutService } from '../layouts/layout-service.js';
import type { NoDiagram } from './find-diagram.js';
import { findView, type FoundView } from './find-view.js';
import { LayoutMemory } from './layout-memory.js';
import { paintedNow, type GoodView, type Pace, type Painting, type Picture } from './picture.js';
import { syntaxErrors, syntaxNote } from './stale.js';
import { emptyViewRoot, viewRoot } from './view-root.js';

export class ViewPainter {
  private readonly known = new LayoutMemory<ViewGeometry>();

  constructor(
    private readonly workspace: ModelWorkspace,
    private readonly layouts: LayoutService,
  ) {}

  /** As `Painter.paint`. While typing the last picture stays. */
  paint(
    target: ViewTarget,
    style: PictureStyle,
    last: Picture | undefined,
    pace: Pace,
    outdated: AbortSignal,
  ): Painting {
    const good = last?.good?.kind === 'view' ? last.good : undefined;
    if (last !== undefined && good !== undefined && pace === 'typing' && isSamePage(good, style)) {
      return { kind: 'now', picture: { ...last, good: { ...good, pace } } };
    }
    const found = findView(this.workspace, target);
    const stale = good && this.staleNote(found, good);
    if (good !== undefined && stale !== undefined) return paintedNow(rootOf(good, stale), good);
    if (found.kind === 'none') return paintedNow(emptyViewRoot(target, found), undefined);
    return this.fresh(found, style, outdated);
  }

  /** The layout of a view; undefined where it was dropped. */
  async layout(
    found: Pick<FoundView, 'view' | 'page'>,
    style: PictureStyle,
    outdated?: AbortSignal,
  ): Promise<ViewGeometry | undefined> {
    const { view } = found;
    const page = pageOf(found, style);
    const key = keyOf(view, page);
    const geometry =
      this.known.of(key) ?? (await this.layouts.layoutView({ view, page }, outdated));
    if (geometry !== undefined) this.known.note(key, geometry);
    return geometry;
  }

  private fresh(found: FoundView, style: PictureStyle, outdated: AbortSignal): Painting {
    const { model, view, target, place, path, overlay } = found;
    const documents = this.workspace.documentsOf(model);
    const madeOf = {
      ...({ kind: 'view', pace: 'settled' } as const),
      ...{ view, target, place, path, documents, overlay, key: keyOf(view, pageOf(found, style)) },
      page: sizeOf(style.page),
      syntaxErrors: syntaxErrors(this.workspace, documents).length,
    };
    const picture = this.layout(found, style, outdated).then((geometry) => {
      if (geometry === undefined) return undefined;
      const good = { ...madeOf, geometry };
      return { root: rootOf(good), good };
    });
    return { kind: 'later', isAwaited: false, picture };
  }

  /** Why the last good picture stays: the text got more syntax errors and lost something with them, or what the
   *  view is about has another name now. */
  private staleNote(found: FoundView | NoDiagram, good: GoodView): StaleNote | undefined {
    if (found.kind === 'none') {
      if (found.isFailure === true) return { errors: 0, message: found.text };
      const broken = syntaxNote(this.workspace, undefined, good);
      return broken ?? { errors: 0, message: found.title };
    }
    const { nodes, lines } = found.view;
    const isPoorer = nodes.length < good.view.nodes.length || lines.length < good.view.lines.length;
    return isPoorer ? syntaxNote(this.workspace, found.model, good) : undefined;
  }
}

function keyOf(view: View, page: PageSize): string {
  return JSON.stringify([view, page]);
}

/** The paper that the reader chooses, else the one that a view of the text asks for. */
function pageOf({ page = 'none' }: Pick<FoundView, 'page'>, style: PictureStyle): PageSize {
  const chosen = sizeOf(style.page);
  return chosen === 'none' ? page : chosen;
}

function isSamePage({ page }: GoodView, style: PictureStyle): boolean {
  return page === sizeOf(style.page);
}

function rootOf({ geometry, overlay, target, place, path }: GoodView, stale?: StaleNote) {
  const context = { target, path, ...(place === undefined ? {} : { place }) };
  const drawn = overlay === undefined ? geometry : colouredView(geometry, overlay);
  return viewRoot(drawn, { ...context, ...(stale === undefined ? {} : { stale }) });
}
