/** What is said where there is nothing to draw. */
import type { PictureRoot } from '@idef0-studio/protocol';

export class EmptyState {
  constructor(private readonly place: HTMLElement) {
    place.setAttribute('role', 'status');
  }

  show(empty: PictureRoot['empty']): void {
    this.place.hidden = empty === undefined;
    if (empty === undefined) return;
    const title = document.createElement('h1');
    title.textContent = empty.title;
    const text = document.createElement('p');
    text.textContent = empty.text;
    this.place.replaceChildren(title, text);
  }
}
