/** Where the reader looks, with the cursor in the text. */
import type { PictureRoot } from '@idef0-studio/protocol';
import { fitView, ViewportController, type ViewedPicture, type View } from '@idef0-studio/webview';
import { expect, test } from 'vitest';

const canvas = { width: 820, height: 620 };
const place = { x: 3000, y: 2000, width: 120, height: 60 };

const rootOf = (node: string, width: number, height: number) =>
  ({ model: 'M', node, target: { uri: '', model: 'M', node }, width, height }) as PictureRoot;

/** A picture that remembers where it was made to look last. */
class Screen implements ViewedPicture {
  seen: View = { zoom: 1, scroll: { x: 0, y: 0 } };
  sheet = { width: 0, height: 0 };

  show(viewport: ViewportController, root: PictureRoot, at?: typeof place): void {
    this.sheet = root;
    this.seen = viewport.viewOfOther(root, at);
  }
  view = () => this.seen;
  fitted = (sheet = this.sheet) => fitView(sheet, canvas);
  canvas = () => canvas;
  onCanvas = (x: number, y: number) => ({ x, y });
  look = async (view: View) => void (this.seen = view);
  zoom = async () => undefined;
  pan = async () => undefined;
}

const dense = rootOf('A2', 4000, 3000);
const small = rootOf('A1', 1000, 700);

/** The point of the sheet in the middle of the canvas. */
const middle = ({ zoom, scroll }: View) => ({
  x: scroll.x + canvas.width / zoom / 2,
  y: scroll.y + canvas.height / zoom / 2,
});

test('what can be read whole is shown whole, wherever the cursor is', async () => {
  const screen = new Screen();
  const viewport = new ViewportController(screen);
  screen.show(viewport, small, { ...place, x: 100, y: 100 });
  expect(screen.seen).toEqual(screen.fitted());
  await viewport.follow({ ...place, x: 500, y: 500 });
  expect(screen.seen).toEqual(screen.fitted());
});

test('a diagram too dense for the panel comes near at the cursor, at once and later', async () => {
  const screen = new Screen();
  const viewport = new ViewportController(screen);
  screen.show(viewport, dense, place);
  expect(screen.seen.zoom).toBeGreaterThan(1);
  expect(middle(screen.seen)).toEqual({ x: 3060, y: 2030 });
  await viewport.follow({ ...place, x: 100, y: 100 });
  expect(middle(screen.seen).x).toBeCloseTo(160);
});

test('what is in view already and can be read is left where it is', async () => {
  const screen = new Screen();
  const viewport = new ViewportController(screen);
  screen.show(viewport, dense, place);
  const before = screen.seen;
  await viewport.follow({ ...place, x: 3100 });
  expect(screen.seen).toBe(before);
});

test('who asked for the whole keeps it until another diagram comes', async () => {
  const screen = new Screen();
  const viewport = new ViewportController(screen);
  screen.show(viewport, dense, place);
  await viewport.fit();
  await viewport.follow(place);
  expect(screen.seen).toEqual(screen.fitted());
  screen.show(viewport, rootOf('A3', 4000, 3000), place);
  expect(screen.seen.zoom).toBeGreaterThan(1);
});

test('a diagram is seen again as it was left', () => {
  const screen = new Screen();
  const viewport = new ViewportController(screen);
  screen.show(viewport, dense);
  viewport.moved();
  const left = { zoom: 0.8, scroll: { x: 10, y: 20 } };
  screen.seen = left;
  viewport.remember(dense);
  screen.show(viewport, small);
  expect(screen.seen).toEqual(screen.fitted());
  screen.show(viewport, dense);
  expect(screen.seen).toEqual(left);
  expect(new ViewportController(screen, viewport.views).viewOfOther(dense, undefined)).toEqual(
    left,
  );
});

test('what the keyboard reaches comes into view, as large as things are', async () => {
  const screen = new Screen();
  const viewport = new ViewportController(screen);
  screen.show(viewport, dense);
  await viewport.reach(place);
  expect(screen.seen).toEqual(screen.fitted());
  screen.seen = { zoom: 0.8, scroll: { x: 0, y: 0 } };
  await viewport.reach(place);
  expect([screen.seen.zoom, middle(screen.seen).y]).toEqual([0.8, 2030]);
});
