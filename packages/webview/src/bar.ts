/** The bar over the picture: up, home, the way down to the diagram, zoom, fit; and the stale badge. */
import type { DiagramRoot, DiagramTarget, StaleNote } from '@idef0-studio/server/protocol';
import { icon, type IconName } from './icons.js';

export interface BarEvents {
  open(target: DiagramTarget): void;
  up(): void;
  home(): void;
  fit(): void;
  zoomIn(): void;
  zoomOut(): void;
}

export class Bar {
  private readonly up: HTMLButtonElement;
  private readonly home: HTMLButtonElement;
  private readonly path = element('ol', 'path');
  private readonly badge = element('div', 'badge');

  /** Builds the bar into an element, and the badge into another. */
  constructor(
    bar: HTMLElement,
    badges: HTMLElement,
    private readonly events: BarEvents,
  ) {
    this.up = button('up', 'Go to the parent diagram (U)', () => events.up());
    this.home = button('home', 'Go to the context diagram A-0 (H)', () => events.home());
    const nav = element('nav', 'path-nav');
    nav.setAttribute('aria-label', 'Way from A-0');
    nav.append(this.path);
    bar.append(
      this.up,
      this.home,
      nav,
      button('zoom-out', 'Zoom out (-)', () => events.zoomOut()),
      button('zoom-in', 'Zoom in (+)', () => events.zoomIn()),
      button('fit', 'Fit the diagram (F)', () => events.fit()),
    );
    this.badge.setAttribute('role', 'status');
    this.badge.hidden = true;
    badges.append(this.badge);
  }

  show(root: DiagramRoot): void {
    this.up.disabled = root.path.length < 2;
    this.home.disabled = root.path.length < 2;
    this.showPath(root);
    this.showStale(root.stale);
  }

  private showPath({ path }: DiagramRoot): void {
    // A0 is the same activity as A-0: the title of the first step would stand there twice.
    const steps = path.map(({ target, node, title }, index) => {
      const item = element('li', 'step');
      const isLast = index === path.length - 1;
      const step = isLast ? element('span', 'here') : element('button', 'link');
      step.append(element('b', 'node', node));
      if (isLast) step.append(` ${title}`);
      else step.addEventListener('click', () => this.events.open(target));
      step.title = `${node} ${title}`;
      if (isLast) step.setAttribute('aria-current', 'page');
      item.append(step);
      return item;
    });
    this.path.replaceChildren(...steps);
  }

  private showStale(stale: StaleNote | undefined): void {
    this.badge.hidden = stale === undefined;
    if (stale === undefined) return;
    const count = stale.errors === 1 ? '1 error' : `${stale.errors} errors`;
    this.badge.replaceChildren(
      icon('warning'),
      element('span', 'badge-text', `Showing the last good picture: ${count}`),
    );
    this.badge.title = stale.message;
  }
}

function button(name: IconName, title: string, click: () => void): HTMLButtonElement {
  const result = document.createElement('button');
  result.type = 'button';
  result.className = 'tool';
  result.title = title;
  result.setAttribute('aria-label', title);
  result.dataset['tool'] = name;
  result.append(icon(name));
  result.addEventListener('click', click);
  return result;
}

function element(name: string, className: string, text = ''): HTMLElement {
  const result = document.createElement(name);
  result.className = className;
  result.textContent = text;
  return result;
}
