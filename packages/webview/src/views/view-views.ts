/** Sprotty's views of what stands on a view of the model: nodes, lines and the frames round nodes. */
import { injectable } from 'inversify';
import {
  drawViewGroup,
  drawViewLabel,
  drawViewLine,
  drawViewNode,
  type SvgElement,
} from '@idef0-studio/render';
import type { ViewGroupImpl, ViewLabelImpl, ViewLineImpl, ViewNodeImpl } from '../scene/model.js';
import { GeometryView } from './diagram-views.js';
import type { MenuFacts } from './menu-context.js';

@injectable()
export class ViewNodeView extends GeometryView<ViewNodeImpl['geometry']> {
  protected draw(geometry: ViewNodeImpl['geometry']): SvgElement {
    return drawViewNode(geometry);
  }

  protected facts({ node }: ViewNodeImpl['geometry']): MenuFacts {
    if (node.kind !== 'activity') return { idef0Element: node.kind };
    return { idef0Element: 'activity', idef0HasDiagram: node.decomposed };
  }

  protected override attributes({ node }: ViewNodeImpl['geometry']): Record<string, string> {
    const isActivity = node.kind === 'activity';
    const name = isActivity ? `${node.node} ${node.name}` : node.name;
    const hint = isActivity && node.decomposed ? ', Enter opens its diagram' : '';
    return { tabindex: '0', role: 'button', 'aria-label': `${name}${hint}` };
  }
}

@injectable()
export class ViewLineView extends GeometryView<ViewLineImpl['geometry']> {
  protected draw(geometry: ViewLineImpl['geometry']): SvgElement {
    return drawViewLine(geometry);
  }

  protected facts({ kind }: ViewLineImpl['geometry']): MenuFacts {
    return kind === 'flow' ? { idef0Element: 'flow' } : {};
  }
}

@injectable()
export class ViewGroupView extends GeometryView<ViewGroupImpl['geometry']> {
  protected draw(geometry: ViewGroupImpl['geometry']): SvgElement {
    return drawViewGroup(geometry);
  }

  protected facts({ activity }: ViewGroupImpl['geometry']): MenuFacts {
    return activity === undefined ? {} : { idef0Element: 'activity', idef0HasDiagram: true };
  }
}

@injectable()
export class ViewLabelView extends GeometryView<ViewLabelImpl['geometry']> {
  protected draw(geometry: ViewLabelImpl['geometry']): SvgElement {
    return drawViewLabel(geometry) ?? { name: 'g', attributes: {}, children: [] };
  }

  protected facts(): MenuFacts {
    return { idef0Element: 'flow' };
  }
}
