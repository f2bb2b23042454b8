/** Back and forward over pictures. */
import { afterTurn, NO_HISTORY, targetOfTurn, type History } from '@idef0-studio/webview';
import { expect, test } from 'vitest';

const at = (node: string) => ({ uri: 'file:///m.idef0', node });

/** The history after visits from one node to the next. */
const visited = (...nodes: readonly string[]): History =>
  nodes.reduce((history, node) => afterTurn(history, at(node), 'visit'), NO_HISTORY);

const nodesOf = ({ past, future }: History): string =>
  `${past.map(({ node }) => node).join(' ')} | ${future.map(({ node }) => node).join(' ')}`;

test('back leads to what was left last, forward to where one came back from', () => {
  const history = visited('A0', 'A2');
  expect(targetOfTurn(history, 'back')).toEqual(at('A2'));
  const back = afterTurn(history, at('A21'), 'back');
  expect(nodesOf(back)).toBe('A0 | A21');
  expect(targetOfTurn(back, 'forward')).toEqual(at('A21'));
  expect(nodesOf(afterTurn(back, at('A2'), 'forward'))).toBe('A0 A2 | ');
});

test('a visit begins a new future', () => {
  const back = afterTurn(visited('A0', 'A2'), at('A21'), 'back');
  expect(nodesOf(afterTurn(back, at('A2'), 'visit'))).toBe('A0 A2 | ');
});

test('where the history ends, a turn leads nowhere', () => {
  expect(targetOfTurn(NO_HISTORY, 'back')).toBeUndefined();
  expect(targetOfTurn(visited('A0'), 'forward')).toBeUndefined();
});

test('the history forgets what is long ago', () => {
  const nodes = Array.from({ length: 150 }, (_, index) => `A${index}`);
  expect(visited(...nodes).past).toHaveLength(100);
  expect(targetOfTurn(visited(...nodes), 'back')).toEqual(at('A149'));
});
