// The preview in a window of the real VS Code: what its picture shows, and a hand on its mouse.

import type { FrameLocator, Locator } from 'playwright-core';
import { expect } from 'vitest';
import type { EditorWindow } from './editor-window.js';

export class Preview {
  /** `index` tells previews apart that are on the screen at once, from 0. */
  constructor(
    private readonly window: EditorWindow,
    private readonly index = 0,
  ) {}

  /** Opens the preview beside the text, if it is not there, with the keys of the Markdown preview. */
  async open(): Promise<void> {
    await this.window.press('ControlOrMeta+k');
    await this.window.press('v');
    await this.boxes().first().waitFor();
  }

  /** Puts the cursor behind a text of a file, with the preview beside it, and waits for its diagram. */
  async openBehind(file: string, text: string, node: string): Promise<void> {
    await this.window.openBehind(file, text);
    await this.open();
    await this.waitForNode(node);
  }

  /** Waits until the picture is the diagram of this node. */
  async waitForNode(node: string): Promise<void> {
    await this.node.filter({ hasText: new RegExp(`^${node}$`) }).waitFor();
    // The bar is quicker than the picture.
    await this.frame.locator(`#idef0-picture svg[data-node="${node}"]`).waitFor();
    await this.boxes().first().waitFor();
  }

  /** Node number of the diagram on the screen. */
  get node(): Locator {
    return this.frame.locator('.path .here .node');
  }

  boxes(): Locator {
    return this.frame.locator('#idef0-picture .idef0-box');
  }

  /** The boxes with this name; it may be broken into lines. */
  box(name: string): Locator {
    const words = name.split(' ').map((word) => word.replace(/\W/g, '.'));
    return this.boxes().filter({ hasText: new RegExp(words.join('\\s*')) });
  }

  /** The box whose name has this word, where it is selected. */
  selected(word: string): Locator {
    return this.boxes().and(this.frame.locator('.idef0-selected')).filter({ hasText: word });
  }

  /** The labels of arrows that carry an object. */
  label(object: string): Locator {
    return this.frame
      .locator('#idef0-picture .idef0-label')
      .filter({ hasText: labelPattern(object) });
  }

  /** What the reader is told when the picture is older than the text. */
  get staleMark(): Locator {
    return this.frame.locator('#idef0-badges .badge-stale:visible');
  }

  /** What shows that keys are for the page of the preview. */
  get keyboardFrame(): Locator {
    return this.frame.locator('body.has-keyboard');
  }

  /** What the reader is told when nobody answers. */
  get serverBanner(): Locator {
    return this.frame.locator('#idef0-server:visible');
  }

  /** A button of the bar over the picture. */
  tool(name: ToolName): Locator {
    return this.frame.locator(`[data-tool="${name}"]`);
  }

  /** A field of the menu that the bar opens: a device, or `page-A4` and the like. */
  choice(name: string): Locator {
    return this.frame.locator(`[data-choice="${name}"]`);
  }

  /** The lines of arrows, with the ids of their elements. */
  arrows(): Locator {
    return this.frame.locator('#idef0-picture .idef0-arrow');
  }

  /** The arrow or line of an element id. */
  element(id: string): Locator {
    return this.frame.locator(`#idef0-picture [data-element="${id}"]`);
  }

  /** Clicks the line of an arrow where nothing else is over it, at its boundary end or near its middle. */
  async clickLine(part: 0 | 0.5): Promise<void> {
    const lines = this.frame.locator('#idef0-picture .idef0-arrow .idef0-hit');
    const places = await lines.evaluateAll((paths, share) => {
      const isOver = (path: Element, { x, y }: DOMPoint): boolean =>
        path.closest('.idef0-arrow') === document.elementFromPoint(x, y)?.closest('.idef0-arrow');
      return paths.flatMap((each, index) => {
        const path = each as SVGPathElement;
        const length = path.getTotalLength();
        const on = path.getPointAtLength(share === 0 ? 6 : length * share);
        const screen = path.getScreenCTM();
        if (screen === null) return [];
        const place = on.matrixTransform(screen);
        if (!isOver(path, place)) return [];
        const { left, top } = path.getBoundingClientRect();
        return [{ index, x: place.x - left, y: place.y - top }];
      });
    }, part);
    const [place] = places;
    if (place === undefined) throw new Error('No arrow can be clicked.');
    const { index, x, y } = place;
    await lines.nth(index).click({ position: { x, y }, force: true });
  }

  /** A code of an arrow that crosses the border of the diagram. */
  icomCode(): Locator {
    return this.frame.locator('#idef0-picture .idef0-end text').first();
  }

  /** A text of the form round the diagram. */
  sheetTitle(text: string): Locator {
    return this.frame.locator('#idef0-picture .idef0-sheet text', { hasText: text }).first();
  }

  /** The picture itself, of which the corner is empty. */
  ground(): Locator {
    return this.frame.locator('#idef0-picture svg').first();
  }

  /** A step of the way from A-0. */
  step(node: string): Locator {
    return this.frame.locator('.path .link', { hasText: node });
  }

  /** The name in a box, on one line. */
  async nameOf(box: Locator): Promise<string> {
    const label = (await box.getAttribute('aria-label')) ?? '';
    return label.replace(/^\S+ /, '').replace(/, Enter.*$/, '');
  }

  /** What stands back while something else is in focus. */
  faded(): Locator {
    return this.frame.locator('#idef0-picture .idef0-unfocused');
  }

  /** What is said of the focus. */
  get focusMark(): Locator {
    return this.frame.locator('#idef0-badges .badge-focus:visible');
  }

  /** The whole sheet in the corner, while a part of it is seen. */
  get overview(): Locator {
    return this.frame.locator('#idef0-overview');
  }

  /** What the layout has to say. */
  get notes(): Locator {
    return this.frame.locator('#idef0-badges .badge-notes:visible');
  }

  /** The first of each kind of shape in the picture that can be clicked: a node, a group, a line, a label. */
  async kindsOfShapes(): Promise<readonly Locator[]> {
    const elements = this.frame.locator('#idef0-picture [data-element]');
    const firsts = await elements.evaluateAll((shapes) => {
      const kinds = shapes.map((shape) =>
        shape.getAttribute('class')?.split(' ').slice(0, 2).join(' '),
      );
      return kinds.flatMap((kind, index) => (kinds.indexOf(kind) === index ? [index] : []));
    });
    return firsts.map((index) => elements.nth(index));
  }

  /** What says how the roles look. */
  get roleKey(): Locator {
    return this.frame.locator('#idef0-picture .idef0-role-key');
  }

  /** The nodes of a view. */
  nodes(): Locator {
    return this.frame.locator('#idef0-picture .idef0-view-node');
  }

  /** The node of a view that stands for the activity of a node number. */
  activity(node: string): Locator {
    return this.frame.locator(`#idef0-picture .idef0-view-node[data-node="${node}"]`);
  }

  /** The title of a view in the bar. */
  get title(): Locator {
    return this.frame.locator('.path .here');
  }

  /** Opens the context menu on an element of the picture, when it has come to rest, and chooses an entry. */
  async chooseInMenu(element: Locator, entry: string): Promise<void> {
    const isUnderPointer = async (): Promise<string | null> => {
      await element.hover();
      return element.getAttribute('class');
    };
    await expect.poll(isUnderPointer, { timeout: 20_000 }).toContain('idef0-highlighted');
    await element.click({ button: 'right' });
    const item = this.window.page.locator('.monaco-menu .action-item', { hasText: entry }).first();
    const isChosen = async (): Promise<string | null> => {
      await item.hover();
      return item.getAttribute('class');
    };
    // A click right after the menu has opened counts as the end of that which opened it.
    await expect.poll(isChosen, { timeout: 20_000 }).toContain('focused');
    await this.window.press('Enter');
  }

  /** Presses a key with the picture in the keyboard's focus. */
  async press(key: string): Promise<void> {
    await this.frame.locator('#idef0-picture .idef0-box').first().press(key);
  }

  /** Makes the picture larger by a click on its button, and waits until it is. */
  async zoomIn(): Promise<void> {
    const before = await this.view();
    await this.tool('zoom-in').click();
    await expect.poll(() => this.view(), { timeout: 20_000 }).not.toBe(before);
  }

  /** Where the reader looks and how large: the transformation of the drawing, as text. */
  async view(): Promise<string> {
    const group = this.frame.locator('#idef0-picture svg > g').first();
    return (await group.getAttribute('transform')) ?? '';
  }

  /** Whether all of the paper is seen, and fills the picture in one direction at least. */
  async isWhole(): Promise<boolean> {
    return this.ground().evaluate((svg) => {
      const paper = svg.querySelector('.idef0-paper')?.getBoundingClientRect();
      const { width, height } = svg.getBoundingClientRect();
      if (paper === undefined || paper.width > width + 1 || paper.height > height + 1) return false;
      return paper.width > 0.9 * width || paper.height > 0.9 * height;
    });
  }

  /** Whether the paper fills the picture in both directions. */
  async isFilled(): Promise<boolean> {
    return this.ground().evaluate((svg) => {
      const paper = svg.querySelector('.idef0-paper')?.getBoundingClientRect();
      const { width, height } = svg.getBoundingClientRect();
      return paper !== undefined && paper.width > 0.9 * width && paper.height > 0.9 * height;
    });
  }

  /** Points at the line of an arrow that has no name on the screen. */
  async hoverUnnamed(): Promise<void> {
    const place = await this.ground().evaluate((svg) => {
      const named = new Set(
        [...svg.querySelectorAll('.idef0-label')].map((label) => label.getAttribute('data-id')),
      );
      for (const arrow of svg.querySelectorAll('.idef0-arrow')) {
        if (named.has(arrow.getAttribute('data-id'))) continue;
        const path = arrow.querySelector<SVGPathElement>('.idef0-hit');
        const matrix = path?.getScreenCTM();
        if (path === null || !matrix) continue;
        const at = path.getPointAtLength(path.getTotalLength() / 2).matrixTransform(matrix);
        if (document.elementFromPoint(at.x, at.y)?.closest('.idef0-arrow') !== arrow) continue;
        const { left, top } = svg.getBoundingClientRect();
        return { x: at.x - left, y: at.y - top };
      }
      return undefined;
    });
    if (place === undefined) throw new Error('Every arrow has a name.');
    await this.ground().hover({ position: place, force: true });
  }

  /** The names of arrows on the screen: their least size, px, how many arrows are named, and how many there are. */
  async namesSeen(): Promise<{ size: number; named: number; arrows: number }> {
    return this.ground().evaluate((svg) => {
      const ids = (shapes: Iterable<Element>) =>
        new Set([...shapes].map((shape) => shape.getAttribute('data-id'))).size;
      const texts = [...svg.querySelectorAll<SVGTextElement>('.idef0-label text')];
      const sizes = texts.map(
        (text) => Number(text.getAttribute('font-size')) * (text.getScreenCTM()?.a ?? 0),
      );
      return {
        size: Math.min(...sizes),
        named: ids(svg.querySelectorAll('.idef0-label')),
        arrows: ids(svg.querySelectorAll('.idef0-arrow')),
      };
    });
  }

  /** The least size of a name of a box on the screen, px. */
  async leastBoxName(): Promise<number> {
    return this.ground().evaluate((svg) => {
      const texts = [...svg.querySelectorAll<SVGTextElement>('.idef0-box .idef0-name')];
      return Math.min(
        ...texts.map(
          (text) => Number(text.getAttribute('font-size')) * (text.getScreenCTM()?.a ?? 0),
        ),
      );
    });
  }

  /** The classes that VS Code gives the page for its theme: `vscode-dark` and the like. */
  async theme(): Promise<string> {
    return (await this.frame.locator('body').getAttribute('class')) ?? '';
  }

  // VS Code puts an extension's page into a frame within a frame.
  private get frame(): FrameLocator {
    return this.window.page
      .frameLocator(`iframe.webview.ready >> nth=${this.index}`)
      .frameLocator('iframe#active-frame');
  }
}

export type ToolName =
  | 'back'
  | 'forward'
  | 'up'
  | 'home'
  | 'fit'
  | 'actual-size'
  | 'zoom-in'
  | 'zoom-out'
  | 'options'
  | 'pin'
  | 'close';

function labelPattern(object: string): RegExp {
  const words = object.split(' ').map((word) => word.replace(/\W/g, '.'));
  return new RegExp(`^\\s*${words.join('\\s*')}\\s*$`);
}
