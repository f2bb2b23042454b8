/** Sprotty's views: each calls the draw function of `render` for its piece, so that the picture is that of
 *  the exported SVG. */
import { injectable, inject } from 'inversify';
import type { IView, RenderingContext } from 'sprotty';
import { drawArrow, drawBox, drawLabel, drawSheet, type SvgElement } from '@idef0-studio/render';
import { h, type VNode } from 'snabbdom';
import { Emphasis } from './emphasis-state.js';
import {
  type ArrowImpl,
  type BoxImpl,
  type DiagramImpl,
  type GeometryImpl,
  type LabelImpl,
  type SheetImpl,
} from './model.js';
import { toVNode } from './to-vnode.js';

/** The paper, then the pieces in the order of the SModel. */
@injectable()
export class DiagramView implements IView {
  render(root: DiagramImpl, context: RenderingContext): VNode {
    const { zoom, scroll, width, height } = root;
    const transform = `scale(${zoom}) translate(${-scroll.x},${-scroll.y})`;
    const paper = h('rect', { attrs: { class: 'idef0-paper', x: 0, y: 0, width, height } });
    return h(
      'svg',
      {
        key: root.id,
        attrs: {
          class: 'idef0-diagram',
          role: 'group',
          'aria-label': `Diagram ${root.node} ${root.title}`,
          'data-node': root.node,
          'data-stale': root.stale === undefined ? 'false' : 'true',
        },
      },
      [h('g', { attrs: { transform } }, [paper, ...context.renderChildren(root)])],
    );
  }
}

@injectable()
export class SheetView implements IView {
  render(sheet: SheetImpl): VNode {
    return toVNode(drawSheet({ sheet: sheet.items }));
  }
}

/** A piece with geometry: the drawing, over the fading old one while there is no way between the two. */
@injectable()
abstract class GeometryView<Geometry> implements IView {
  @inject(Emphasis) private readonly emphasis!: Emphasis;

  protected abstract draw(geometry: Geometry): SvgElement;

  /** Attributes for those who read or use the picture without a pointer. */
  protected attributes(_geometry: Geometry): Record<string, string> {
    return {};
  }

  render(piece: GeometryImpl<Geometry>): VNode {
    const node = this.current(piece);
    if (piece.ghost === undefined) return node;
    const ghost = toVNode(this.draw(piece.ghost));
    const faded = (vnode: VNode, opacity: number) => h('g', { attrs: { opacity } }, [vnode]);
    return h('g', {}, [faded(ghost, 1 - piece.blend), faded(node, piece.blend)]);
  }

  private current({ id, geometry }: GeometryImpl<Geometry>): VNode {
    const element = this.draw(geometry);
    const classes = [element.attributes['class'], ...this.emphasis.classesOf(id)].join(' ');
    const attributes = {
      ...element.attributes,
      ...this.attributes(geometry),
      class: classes,
    };
    return toVNode({ ...element, attributes });
  }
}

@injectable()
export class BoxView extends GeometryView<BoxImpl['geometry']> {
  protected draw(geometry: BoxImpl['geometry']): SvgElement {
    return drawBox(geometry);
  }

  protected override attributes(box: BoxImpl['geometry']): Record<string, string> {
    const hint = box.decomposed ? ', Enter opens its diagram' : '';
    return { tabindex: '0', role: 'button', 'aria-label': `${box.node} ${box.name}${hint}` };
  }
}

@injectable()
export class ArrowView extends GeometryView<ArrowImpl['geometry']> {
  protected draw(geometry: ArrowImpl['geometry']): SvgElement {
    return drawArrow(geometry);
  }
}

@injectable()
export class LabelView extends GeometryView<LabelImpl['geometry']> {
  protected draw(geometry: LabelImpl['geometry']): SvgElement {
    return drawLabel(geometry);
  }
}
