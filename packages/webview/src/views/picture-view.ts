/** Sprotty's view of the roots: the paper, then the pieces in the order of the SModel. */
import { inject, injectable } from 'inversify';
import type { IView, RenderingContext } from 'sprotty';
import { drawSheet, SERIF_CLASS } from '@idef0-studio/render';
import { ROOT } from '@idef0-studio/protocol';
import { h, type VNode } from 'snabbdom';
import { Emphasis } from '../scene/emphasis-state.js';
import type { PictureImpl, SheetImpl } from '../scene/model.js';
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
      [h('g', { attrs: { transform } }, [paper, ...context.renderChildren(root)])],
    );
  }
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
