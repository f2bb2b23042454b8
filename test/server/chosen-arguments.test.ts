/** The command of an action that was chosen reaches its arguments without VS Code's list of actions. */
import { expect, test } from 'vitest';
import { ChosenArguments } from '../../packages/vscode/src/chosen-arguments.js';

const action = (command: string, ...values: readonly unknown[]) => ({
  title: 'Extract',
  command: { title: 'Name it', command, arguments: [...values] },
});

test('the arguments of the last action are kept for its command, once', () => {
  const chosen = new ChosenArguments();
  chosen.keep(action('rename', 'first'));
  expect(chosen.keep(action('rename', 'file:///a.idef0', { line: 1 }))).toEqual({
    title: 'Extract',
    command: { title: 'Name it', command: 'rename' },
  });
  expect(chosen.take('other')).toEqual([]);
  expect(chosen.take('rename')).toEqual(['file:///a.idef0', { line: 1 }]);
  expect(chosen.take('rename')).toEqual([]);
});

test('an action without a command is left as it is', () => {
  const chosen = new ChosenArguments();
  const plain = { title: 'Drop it' };
  expect(chosen.keep(plain)).toBe(plain);
  expect(chosen.take('rename')).toEqual([]);
});
