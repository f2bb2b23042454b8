/** Which boxes may change places with the next one. */
import { loadWorkspace, turnableBoxes } from '@idef0-studio/language';
import { expect, test } from 'vitest';
import { filesOf } from '../../support/check.js';

async function turnable(text: string): Promise<readonly number[]> {
  const workspace = await loadWorkspace(filesOf(text));
  const [model] = workspace.models();
  const root = model?.root();
  if (model === undefined || root === undefined) throw new RangeError('There is no model.');
  return turnableBoxes(workspace, model, root.id);
}

const boxes = (first: string, inner = '') => `model Works
activity Run Works {
  ${first}
  activity Second { ${inner} }
  // The last one.
  activity Third
}
`;

test('boxes without numbers, on lines of their own in one body, may be turned round', async () => {
  expect(await turnable(boxes('activity First'))).toEqual([0, 1]);
});

test.each([
  ['one has a number', boxes('activity 1 First'), []],
  ['two stand on one line', boxes('activity First, activity Between'), [2]],
  ['something names one by its node number', boxes('activity First { input X <- A3 }'), [0]],
  [
    'a comment silences the rule',
    boxes('activity First // idef0-ignore layout/box-order: as the law says'),
    [1],
  ],
  [
    'they stand in different bodies',
    `${boxes('activity First')}decompose Run Works {
  activity Fourth
}
`,
    [0, 1],
  ],
])('but not where %s', async (_, text, expected) => {
  expect(await turnable(text)).toEqual(expected);
});
