/** The whole sheet, small, in the corner of the picture, while a part of it is seen: a press or a drag goes there. */
import type { Point } from '@idef0-studio/geometry';
import type { PictureRoot } from '@idef0-studio/protocol';
import { isHelpful, outlineOf, overviewSize, seenOf } from './overview-outline.js';
import type { Size, View } from './viewport.js';

const SVG = 'http://www.w3.org/2000/svg';

export interface OverviewEvents {
  /** The reader wants to see a place, in px of the sheet. */
  goTo(place: Point): void;
}

export class Overview {
  private readonly drawing = document.createElementNS(SVG, 'svg');
  private readonly seen = shape('rect', 'overview-seen', {});
  private sheet: Size = { width: 0, height: 0 };
  private isWanted = true;

  /** `place` is an element of the page that holds nothing else. */
  constructor(
    private readonly place: HTMLElement,
    private readonly events: OverviewEvents,
  ) {
    place.hidden = true;
    place.tabIndex = 0;
    place.title = 'Overview: press or drag to go there (M hides it)';
    place.setAttribute('role', 'group');
    place.setAttribute('aria-label', 'Overview of the sheet: arrow keys move what is seen');
    place.append(this.drawing);
    place.addEventListener('pointerdown', (event) => {
      place.setPointerCapture(event.pointerId);
      this.go(event);
    });
    place.addEventListener('pointermove', (event) => {
      if (event.buttons === 1) this.go(event);
    });
  }

  /** Draws the outline of a picture. */
  show(root: PictureRoot): void {
    this.sheet = { width: root.width, height: root.height };
    const { width, height } = overviewSize(root);
    const { boxes, lines } = outlineOf(root);
    const path = lines.map((points) => `M${points.map(({ x, y }) => `${x} ${y}`).join('L')}`);
    for (const [name, value] of Object.entries({ width, height }))
      attribute(this.drawing, name, value);
    attribute(this.drawing, 'viewBox', `0 0 ${root.width} ${root.height}`);
    this.drawing.replaceChildren(
      shape('path', 'overview-lines', { d: path.join('') }),
      ...boxes.map(({ x, y, width, height }) =>
        shape('rect', 'overview-box', { x, y, width, height }),
      ),
      this.seen,
    );
  }

  /** What is seen of it now. */
  see(view: View, canvas: Size): void {
    const seen = seenOf(view, canvas, this.sheet);
    this.place.hidden = !this.isWanted || !isHelpful(seen, canvas, this.sheet);
    if (this.place.hidden) return;
    const { x, y, width, height } = seen;
    for (const [name, value] of Object.entries({ x, y, width, height }))
      attribute(this.seen, name, value);
  }

  /** Hides it until it is wanted again. */
  toggle(): void {
    this.isWanted = !this.isWanted;
  }

  private go({ clientX, clientY }: PointerEvent): void {
    const { left, top, width, height } = this.drawing.getBoundingClientRect();
    this.events.goTo({
      x: ((clientX - left) / width) * this.sheet.width,
      y: ((clientY - top) / height) * this.sheet.height,
    });
  }
}

function shape(
  name: string,
  className: string,
  attributes: Readonly<Record<string, string | number>>,
): Element {
  const result = document.createElementNS(SVG, name);
  result.setAttribute('class', className);
  for (const [key, value] of Object.entries(attributes)) attribute(result, key, value);
  return result;
}

function attribute(element: Element, name: string, value: string | number): void {
  element.setAttribute(name, String(value));
}
