/** What is said where there is nothing to draw. */
import type { DiagramRoot } from '@idef0-studio/server/protocol';

export class EmptyState {
  constructor(private readonly place: HTMLElement) {
    place.setAttribute('role', 'status');
  }

  show(empty: DiagramRoot['empty']): void {
    this.place.hidden = empty === undefined;
    if (empty === undefined) return;
    const title = document.createElement('h1');
    title.textContent = empty.title;
    const text = document.createElement('p');
    text.textContent = empty.text;
    this.place.replaceChildren(title, text);
  }
}
