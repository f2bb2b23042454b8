/** Which picture is wanted and shown, with two models of one name in a workspace. */
import type { PictureRoot, PictureTarget, WebviewMessage } from '@idef0-studio/protocol';
import { isSameRoot, Navigation, pictureKey } from '@idef0-studio/webview';
import type { RequestModelAction } from 'sprotty-protocol';
import { expect, test } from 'vitest';

const targetIn = (project: string, node = 'A0'): PictureTarget => ({
  uri: `file:///${project}/shop.idef0`,
  model: 'Shop',
  project: `file:///${project}`,
  node,
});

const treeIn = (project: string): PictureTarget => ({
  ...targetIn(project),
  view: { kind: 'tree', activity: 'Sell Goods' },
});

const rootOf = (target: PictureTarget): PictureRoot =>
  ({ model: 'Shop', node: target.node, target }) as PictureRoot;

/** A navigation, and the projects and nodes that it asks for. */
function navigator() {
  const asked: string[] = [];
  const send = (message: WebviewMessage): void => {
    if (message.kind !== 'action') return;
    const { options } = message.action as RequestModelAction;
    asked.push([options?.['project'], options?.['node']].join(' '));
  };
  return { asked, navigation: new Navigation({ send }, () => ({})) };
}

test.each([
  ['diagram', targetIn('one'), targetIn('two')],
  ['view', treeIn('one'), treeIn('two')],
])('a %s of another project is another picture', (_kind, one, two) => {
  expect(isSameRoot(rootOf(one), rootOf(two))).toBe(false);
  expect(isSameRoot(rootOf(one), rootOf({ ...one }))).toBe(true);
  expect(pictureKey(rootOf(one))).not.toBe(pictureKey(rootOf(two)));
});

test('the cursor in the copy of a model asks for the picture of the copy', () => {
  const { navigation } = navigator();
  navigation.shown(rootOf(targetIn('one')), undefined);
  expect(navigation.isWanted(targetIn('one'))).toBe(true);
  expect(navigation.isWanted(targetIn('two'))).toBe(false);
  expect(navigation.isWanted(treeIn('one'))).toBe(false);
});

test('the way back from a copy leads to the picture of the other', () => {
  const { asked, navigation } = navigator();
  const [one, two] = [rootOf(targetIn('one')), rootOf(targetIn('two'))];
  navigation.shown(one, undefined);
  expect(navigation.can('back')).toBe(false);
  navigation.open(two.target);
  navigation.shown(two, one);
  navigation.reload();
  navigation.go('back');
  navigation.shown(one, two);
  navigation.go('forward');
  expect(asked).toEqual(['file:///two A0', 'file:///two A0', 'file:///one A0', 'file:///two A0']);
});
