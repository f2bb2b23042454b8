/** Sprotty's view of the roots: the paper, then the pieces in the order of the SModel. */
import { inject, injectable } from 'inversify';
import type { IView, RenderingContext } from 'sprotty';
import { measurerFor } from '@idef0-studio/geometry';
import { drawLabel, drawSheet, SERIF_CLASS, type SvgElement } from '@idef0-studio/render';
import { ROOT } from '@idef0-studio/protocol';
import { Dimension } from 'sprotty-protocol';
import { h, type VNode } from 'snabbdom';
import { Emphasis } from '../scene/emphasis-state.js';
import { labelSeen } from '../scene/at-zoom.js';
import { edgeLabels } from '../scene/edge-labels.js';
import {
  ArrowImpl,
  DiagramImpl,
  LabelImpl,
  type PictureImpl,
  type SheetImpl,
} from '../scene/model.js';
import { backdropOf } from './backdrop.js';
import { menuContext } from './menu-context.js';
import { toVNode } from './to-vnode.js';

@injectable()
export class PictureView implements IView {
  @inject(Emphasis) private readonly emphasis!: Emphasis;

  render(root: PictureImpl, context: RenderingContext): VNode {
    const { zoom, scroll, width, height } = root;
    const transform = `scale(${zoom}) translate(${-scroll.x},${-scroll.y})`;
    const paper = h('rect', { attrs: { class: 'idef0-paper', x: 0, y: 0, width, height } });
    const isView = root.type === ROOT.view;
    const hasBox = this.emphasis.selected.some(({ kind }) => kind === 'box');
    return h(
      'svg',
      {
        key: root.id,
        attrs: {
          class: classOf(root),
          role: 'group',
          'aria-label': isView ? root.title : `Diagram ${root.node} ${root.title}`,
          'data-node': root.node,
          'data-stale': root.stale === undefined ? 'false' : 'true',
          ...menuContext({ hasSelectedBox: hasBox }),
        },
      },
      [
        h('g', { attrs: { transform } }, [
          paper,
          ...context.renderChildren(root),
          ...edgeNames(root).map(toVNode),
        ]),
      ],
    );
  }
}

/** The names of the arrows that come in from outside of what is seen. */
function edgeNames(root: PictureImpl): readonly SvgElement[] {
  if (!(root instanceof DiagramImpl) || root.pane === undefined) return [];
  const { pane, zoom, scroll, canvasBounds, form } = root;
  if (!Dimension.isValid(canvasBounds)) return [];
  const arrows = root.children.flatMap((child) =>
    child instanceof ArrowImpl ? [child.geometry] : [],
  );
  const labels = root.children.flatMap((child) =>
    child instanceof LabelImpl ? (labelSeen(child.geometry, pane, zoom, { out: false }) ?? []) : [],
  );
  const seen = {
    ...scroll,
    width: canvasBounds.width / zoom,
    height: canvasBounds.height / zoom,
  };
  const measure = measurerFor(form === 'gost' ? 'serif' : 'sans');
  return edgeLabels(arrows, labels, seen, zoom, measure).map((label) => {
    const element = drawLabel(label);
    const attributes = { ...element.attributes, class: 'idef0-edge-label' };
    return { ...element, attributes, children: [backdropOf(label), ...element.children] };
  });
}

function classOf({ type, form }: PictureImpl): string {
  if (type === ROOT.view) return 'idef0-diagram idef0-view';
  return form === 'gost' ? `idef0-diagram ${SERIF_CLASS}` : 'idef0-diagram';
}

@injectable()
export class SheetView implements IView {
  render(sheet: SheetImpl): VNode {
    return toVNode(drawSheet({ sheet: sheet.items }));
  }
}
