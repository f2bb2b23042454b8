/** What a diagram takes and gives, where its boxes do not say which of them does: drawn to an open end, from text to picture. */
import { loadWorkspace } from '@idef0-studio/language';
import { layoutDiagram, judge } from '@idef0-studio/layout';
import { measureText } from '@idef0-studio/geometry';
import { drawDiagram, toSvg } from '@idef0-studio/render';
import { expect, test } from 'vitest';

const SHOP = `model Shop
external Customer { 
  output Order, Recipes of the House, Hygiene Rules of the City, Flour and Water, Baker
  input Bread, Parcel
}
activity Run {
  control Recipes of the House, Hygiene Rules of the City
  input Order, Flour and Water
  output Bread
  mechanism Baker
  BOXES
}
`;

test.each([
  ['stubs', 'stub Bake\n  stub Sell', 6, 1],
  ['boxes that say nothing', 'activity Bake\n  activity Sell', 6, 1],
  [
    'a stub beside a box',
    'stub Bake\n  activity Sell {\n    input Order\n    output Bread\n  }',
    4,
    2,
  ],
])(
  '%s: each arrow of the parent is there, and the ends that nobody knows are rings',
  async (...args) => {
    const [, boxes, rings, heads] = args;
    const workspace = await loadWorkspace([
      { uri: 'file:///shop.idef0', text: SHOP.replace('BOXES', boxes) },
    ]);
    const diagram = workspace.model('Shop')?.diagram('A0');
    expect(diagram?.arrows.map(({ object }) => object).sort()).toEqual([
      'Baker',
      'Bread',
      'Flour and Water',
      'Hygiene Rules of the City',
      'Order',
      'Recipes of the House',
    ]);
    if (diagram === undefined) return;
    for (const effort of ['typing', 'normal'] as const) {
      const geometry = layoutDiagram(diagram, { measure: measureText, effort });
      expect(judge(diagram, geometry, { measure: measureText }).violations).toEqual([]);
      const svg = toSvg(drawDiagram(geometry));
      expect(svg.match(/class="idef0-open"/gu)).toHaveLength(rings);
      expect(svg.match(/class="idef0-head"/gu)).toHaveLength(heads);
    }
  },
);
