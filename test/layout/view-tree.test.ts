/** How the node tree fills its page. */
import { layoutView } from '@idef0-studio/layout/views';
import { expect, test } from 'vitest';
import { modelOf } from '../support/model-check.js';
import { viewIn } from '../support/view-check.js';

/** One child has six grandchildren of five, the others have one of one. */
const UNEVEN = `activity Root
${[1, 2, 3, 4].map((index) => childText(index, index === 2 ? 6 : 1)).join('\n')}`;

const tree = await layoutView(viewIn(modelOf(UNEVEN), { kind: 'tree' }));
const nodeAt = (node: string) => {
  const found = tree.nodes.find((each) => each.node.kind === 'activity' && each.node.node === node);
  if (found === undefined) throw new RangeError(`There is no ${node}.`);
  return found;
};

test('a long list goes on beside itself under the box that it belongs to', () => {
  const [first, last, box] = [nodeAt('A21'), nodeAt('A26'), nodeAt('A2')];
  expect(last.x).toBeGreaterThan(first.x);
  expect(last.x + last.width).toBeLessThanOrEqual(box.x + box.width);
  const firsts = ['A21', 'A22', 'A23', 'A24', 'A25', 'A26'].filter((n) => nodeAt(n).y === first.y);
  expect(firsts.length).toBeGreaterThan(1);
});

test('no part of the tree is torn: what is in a box stands under it', () => {
  for (const { node, x, y } of tree.nodes) {
    if (node.kind !== 'activity' || node.rank < 3) continue;
    const above = nodeAt(node.node.slice(0, -1));
    expect(x, node.node).toBe(above.x + 16);
    expect(y, node.node).toBeGreaterThan(above.y);
  }
});

test('the sheet of an uneven tree has about the shape of a page', () => {
  expect(tree.width / tree.height).toBeGreaterThan(1);
  expect(tree.width / tree.height).toBeLessThan(2.2);
});

function childText(index: number, grandchildren: number): string {
  const inner = Array.from({ length: grandchildren }, (_, at) => {
    const leaves = Array.from(
      { length: 5 },
      (__, leaf) => `      activity Do ${index}${at}${leaf}`,
    );
    return [`    activity Part ${index}${at}`, ...leaves].join('\n');
  });
  return [`  activity Child ${index}`, ...inner].join('\n');
}
