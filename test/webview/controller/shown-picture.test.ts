/** How one picture takes the place of another, and which is asked for. */
import type {
  DiagramTarget,
  ElementRef,
  PictureRoot,
  WebviewMessage,
} from '@idef0-studio/protocol';
import { Navigation, Selection, ShownPicture, type PictureParts } from '@idef0-studio/webview';
import { expect, test } from 'vitest';
import { boxOf, diagramWith } from '../roots.js';

const targetOf = (node: string): DiagramTarget => ({
  ...{ uri: 'file:///shop.idef0', model: 'Shop', project: 'file:///', node },
});
const stepOf = (node: string) => ({ target: targetOf(node), node, title: '' });
const diagram = (node: string, ...path: readonly string[]): PictureRoot =>
  diagramWith({ node, target: targetOf(node), path: [...path, node].map(stepOf), boxes });
const boxes = [boxOf('Bake')];
const bake: ElementRef = { kind: 'box', activity: 'Shop/Bake' };
const view = { zoom: 1, scroll: { x: 0, y: 0 } };

/** A picture on no screen; `heard` is what the parts were asked for, in order. */
function start() {
  const heard: string[] = [];
  const say =
    (what: string) =>
    (...values: readonly unknown[]): void =>
      void heard.push([what, ...values.filter((value) => typeof value === 'string')].join(' '));
  const host = {
    send: (message: WebviewMessage): void => {
      if (message.kind === 'action') heard.push('ask');
      else if (message.kind === 'shown') heard.push(`tell ${message.node}`);
    },
  };
  const held = {
    selected: [] as readonly ElementRef[],
    select: (elements: readonly ElementRef[]) => void (held.selected = elements),
  };
  const parts: PictureParts = {
    host,
    picture: {
      hover: () => undefined,
      show: async (root, { animate }) =>
        void heard.push(`show ${root.node}${animate ? ' gliding' : ''}`),
    },
    viewport: {
      remember: ({ node }) => void heard.push(`remember ${node}`),
      viewOfNext: () => undefined,
      viewOfOther: (_root, place) => {
        if (place !== undefined) heard.push(`near ${place.x}`);
        return view;
      },
      follow: async ({ x }) => void heard.push(`follow ${x}`),
      actualSize: async (place) => void heard.push(`actual size ${place?.x}`),
    },
    navigation: new Navigation(host, () => ({})),
    selection: new Selection(held, host),
    focus: { follow: () => undefined },
    bar: { show: (_root, { canGoBack }) => void heard.push(`back ${canGoBack}`) },
    badges: { show: () => undefined },
    empty: { show: () => undefined },
    overview: { show: () => undefined },
    style: () => ({}),
  };
  const shown = new ShownPicture(parts, { changed: say('changed'), looked: say('looked') });
  const take = (): readonly string[] => heard.splice(0);
  return { shown, parts, take };
}

test('the first picture is shown as it is, and the extension is told', async () => {
  const { shown, take } = start();
  shown.show(diagram('A0'));
  expect(take()).toEqual(['back false', 'changed', 'show A0', 'tell A0']);
  await Promise.resolve();
  expect(take()).toEqual(['looked']);
});

test('the same picture with another text glides, unless nothing is to move', () => {
  const { shown, take } = start();
  shown.show(diagram('A0'));
  take();
  shown.show(diagram('A0'));
  expect(take()).toContain('show A0 gliding');
  shown.animation = false;
  shown.show(diagram('A0'));
  expect(take()).toContain('show A0');
});

test('another picture leaves the last one as it was looked at, with a way back', () => {
  const { shown, take } = start();
  shown.show(diagram('A0'));
  take();
  shown.show(diagram('A2', 'A0'));
  expect(take().slice(0, 4)).toEqual(['remember A0', 'back true', 'changed', 'show A2']);
});

test('the cursor in the picture that is shown brings its element into view and selects it', () => {
  const { shown, parts, take } = start();
  shown.show(diagram('A0'));
  take();
  shown.follow(targetOf('A0'), bake);
  expect([take(), parts.selection.elements]).toEqual([['follow 10'], [bake]]);
});

test('the cursor elsewhere asks for another picture, which comes near to its element', () => {
  const { shown, take } = start();
  shown.show(diagram('A0'));
  take();
  shown.follow(targetOf('A2'), bake);
  expect(take()).toEqual(['ask']);
  shown.show(diagram('A2'));
  expect(take()).toContain('near 10');
});

test('up and home lead along the way from A-0, and nowhere from its top', () => {
  const { shown, parts, take } = start();
  shown.up();
  shown.show(diagram('A-0'));
  take();
  shown.up();
  shown.home();
  expect(take()).toEqual([]);
  shown.show(diagram('A2', 'A-0', 'A0'));
  shown.up();
  expect(parts.navigation.isWanted(targetOf('A0'))).toBe(true);
  shown.home();
  expect(parts.navigation.isWanted(targetOf('A-0'))).toBe(true);
});

test('who opens a picture takes nothing along that was selected', () => {
  const { shown, parts } = start();
  shown.show(diagram('A0'));
  shown.follow(targetOf('A0'), bake);
  shown.open(targetOf('A2'));
  expect(parts.selection.elements).toEqual([]);
});

test('the actual size is that round what is selected', async () => {
  const { shown, take } = start();
  shown.show(diagram('A0'));
  shown.follow(targetOf('A0'), bake);
  take();
  await shown.actualSize();
  expect(take()).toContain('actual size 10');
});
