/** Sprotty's views: each calls the draw function of `render` for its piece, so that the picture is that of
 *  the exported SVG. */
import { injectable, inject } from 'inversify';
import type { IView } from 'sprotty';
import { measurerFor, NO_DEVICES } from '@idef0-studio/geometry';
import { drawArrow, drawBox, drawLabel, type SvgElement } from '@idef0-studio/render';
import { h, type VNode } from 'snabbdom';
import { boxSeen, labelSeen } from '../scene/at-zoom.js';
import { Emphasis } from '../scene/emphasis-state.js';
import {
  DiagramImpl,
  type ArrowImpl,
  type BoxImpl,
  type GeometryImpl,
  type LabelImpl,
} from '../scene/model.js';
import { backdropOf } from './backdrop.js';
import { menuContext, type MenuFacts } from './menu-context.js';
import { toVNode } from './to-vnode.js';

/** A piece with geometry: the drawing, over the fading old one while there is no way between the two. */
@injectable()
export abstract class GeometryView<Geometry> implements IView {
  @inject(Emphasis) protected readonly emphasis!: Emphasis;

  protected abstract draw(geometry: Geometry, piece: GeometryImpl<Geometry>): SvgElement;

  /** What the context menu is told. */
  protected abstract facts(geometry: Geometry): MenuFacts;

  /** Attributes for those who read or use the picture without a pointer. */
  protected attributes(_geometry: Geometry): Record<string, string> {
    return {};
  }

  render(piece: GeometryImpl<Geometry>): VNode {
    const node = this.current(piece);
    if (piece.ghost === undefined) return node;
    const ghost = toVNode(this.draw(piece.ghost, piece));
    const faded = (vnode: VNode, opacity: number) => h('g', { attrs: { opacity } }, [vnode]);
    return h('g', {}, [faded(ghost, 1 - piece.blend), faded(node, piece.blend)]);
  }

  private current(piece: GeometryImpl<Geometry>): VNode {
    const { id, ref, geometry } = piece;
    const element = this.draw(geometry, piece);
    const classes = [element.attributes['class'], ...this.emphasis.classesOf(id)].join(' ');
    const attributes = {
      ...element.attributes,
      ...this.attributes(geometry),
      'data-element': id,
      ...menuContext({ ...this.facts(geometry), element: ref }),
      class: classes,
    };
    return toVNode({ ...element, attributes });
  }
}

@injectable()
export class BoxView extends GeometryView<BoxImpl['geometry']> {
  protected draw(geometry: BoxImpl['geometry'], { root }: BoxImpl): SvgElement {
    if (!(root instanceof DiagramImpl) || root.pane === undefined) return drawBox(geometry);
    const measure = measurerFor(root.form === 'gost' ? 'serif' : 'sans');
    const { box, isNumber } = boxSeen(geometry, root.zoom, measure);
    const element = drawBox(box);
    return isNumber ? withoutCorner(element) : element;
  }

  protected facts({ decomposed }: BoxImpl['geometry']): MenuFacts {
    return { idef0Element: 'activity', idef0HasDiagram: decomposed };
  }

  protected override attributes(box: BoxImpl['geometry']): Record<string, string> {
    const hint = box.decomposed ? ', Enter opens its diagram' : '';
    return { tabindex: '0', role: 'button', 'aria-label': `${box.node} ${box.name}${hint}` };
  }
}

@injectable()
export class ArrowView extends GeometryView<ArrowImpl['geometry']> {
  protected draw(geometry: ArrowImpl['geometry'], { root }: ArrowImpl): SvgElement {
    const { colour } = root instanceof DiagramImpl ? root.devices : NO_DEVICES;
    return drawArrow(geometry, { colour, focus: this.emphasis.focusOfArrow(geometry.id) });
  }

  protected facts(): MenuFacts {
    return { idef0Element: 'object' };
  }
}

@injectable()
export class LabelView extends GeometryView<LabelImpl['geometry']> {
  protected draw(geometry: LabelImpl['geometry'], { root, id }: LabelImpl): SvgElement {
    if (!(root instanceof DiagramImpl) || root.pane === undefined) return drawLabel(geometry);
    const out = this.emphasis.classesOf(id).some((each) => STANDS_OUT.has(each));
    const label = labelSeen(geometry, root.pane, root.zoom, { out });
    if (label === undefined) return HIDDEN;
    const element = drawLabel(label);
    return out ? { ...element, children: [backdropOf(label), ...element.children] } : element;
  }

  protected facts(): MenuFacts {
    return { idef0Element: 'object' };
  }
}

/** The classes of what the reader points at or has selected. */
const STANDS_OUT: ReadonlySet<string> = new Set(['idef0-highlighted', 'idef0-selected']);

/** The classes of what stands at the corner of a box. */
const CORNER: ReadonlySet<unknown> = new Set(['idef0-number', 'idef0-node']);

/** A label that there is no room for. */
const HIDDEN: SvgElement = { name: 'g', attributes: { class: 'idef0-no-label' }, children: [] };

/** A box without the number in its corner, and without the node number under it. */
function withoutCorner(element: SvgElement): SvgElement {
  const isCorner = (child: SvgElement | string) =>
    typeof child !== 'string' && CORNER.has(child.attributes['class']);
  return { ...element, children: element.children.filter((child) => !isCorner(child)) };
}
