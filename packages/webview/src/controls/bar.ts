/** The bar over the picture: the way back, up, home, the way down to the picture, zoom, and how it is drawn. */
import type { PictureRoot, PictureTarget } from '@idef0-studio/protocol';
import { StyleMenu, type StyleEvents } from './style-menu.js';
import { element, tool } from './tool.js';

export interface BarEvents extends StyleEvents {
  open(target: PictureTarget): void;
  back(): void;
  forward(): void;
  up(): void;
  home(): void;
  fit(): void;
  actualSize(): void;
  zoomIn(): void;
  zoomOut(): void;
  lock(isLocked: boolean): void;
  /** Nothing of the bar has the keyboard any more. */
  leave(): void;
}

/** What the bar says beside the root. */
export interface BarState {
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
}

export class Bar {
  /** How diagrams and views are drawn. */
  readonly menu: StyleMenu;
  private readonly back: HTMLButtonElement;
  private readonly forward: HTMLButtonElement;
  private readonly up: HTMLButtonElement;
  private readonly home: HTMLButtonElement;
  private readonly pin: HTMLButtonElement;
  private readonly path = element('ol', 'path');

  /** Builds the bar into an element. */
  constructor(
    bar: HTMLElement,
    private readonly events: BarEvents,
  ) {
    this.back = tool('back', 'Back (Alt+Left)', () => events.back());
    this.forward = tool('forward', 'Forward (Alt+Right)', () => events.forward());
    this.up = tool('up', 'Go to the parent diagram (U)', () => events.up());
    this.home = tool('home', 'Go to the context diagram A-0 (H)', () => events.home());
    this.pin = tool('pin', 'Lock: do not follow the cursor', () => events.lock(!this.isLocked));
    this.menu = new StyleMenu(events, () => events.leave());
    const nav = element('nav', 'path-nav');
    nav.setAttribute('aria-label', 'Way from A-0');
    nav.append(this.path);
    bar.append(
      ...[this.back, this.forward, this.up, this.home, nav],
      tool('zoom-out', 'Zoom out (-)', () => events.zoomOut()),
      tool('zoom-in', 'Zoom in (+)', () => events.zoomIn()),
      tool('actual-size', 'Actual size (1)', () => events.actualSize()),
      tool('fit', 'Fit the diagram (F)', () => events.fit()),
      this.menu.button,
      this.pin,
      this.menu.popover,
    );
    this.showLock(false);
  }

  show(root: PictureRoot, { canGoBack, canGoForward }: BarState): void {
    this.back.disabled = !canGoBack;
    this.forward.disabled = !canGoForward;
    this.up.disabled = root.path.length < 2;
    this.home.disabled = root.path.length < 2;
    this.menu.offerFor(root.target.view === undefined ? 'diagram' : 'view');
    this.showPath(root);
  }

  showLock(isLocked: boolean): void {
    this.pin.setAttribute('aria-pressed', String(isLocked));
  }

  private get isLocked(): boolean {
    return this.pin.getAttribute('aria-pressed') === 'true';
  }

  private showPath({ path }: PictureRoot): void {
    // A0 is the same activity as A-0: the title of the first step would stand there twice.
    const steps = path.map(({ target, node, title }, index) => {
      const item = element('li', 'step');
      const isLast = index === path.length - 1;
      const step = isLast ? element('span', 'here') : element('button', 'link');
      step.append(element('b', 'node', node));
      // A view may begin its title with what it is.
      if (isLast) step.append(` ${title.startsWith(node) ? title.slice(node.length) : title}`);
      else step.addEventListener('click', () => this.events.open(target));
      step.title = `${node} ${title}`;
      if (isLast) step.setAttribute('aria-current', 'page');
      item.append(step);
      return item;
    });
    this.path.replaceChildren(...steps);
  }
}
