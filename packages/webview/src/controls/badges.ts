/** What is said over the lower end of the picture: why it is old, what stands out, what the layout has to say. */
import type { PictureRoot, StaleNote } from '@idef0-studio/protocol';
import { icon } from './icons.js';
import { element, tool } from './tool.js';

export interface BadgeEvents {
  endFocus(): void;
}

export class Badges {
  private readonly stale = badge('stale', 'status');
  private readonly focus = badge('focus', 'status');
  private readonly notes = element('details', 'badge-notes');
  private readonly summary = element('summary', 'note-mark');
  private readonly texts = element('div', 'note-list');
  private readonly end: HTMLButtonElement;

  constructor(places: HTMLElement, events: BadgeEvents) {
    this.end = tool('close', 'End the focus (Esc)', () => events.endFocus());
    this.summary.append(icon('info'));
    this.notes.hidden = true;
    this.notes.append(this.summary, this.texts);
    places.append(this.stale, this.focus, this.notes);
  }

  show({ stale, notes }: PictureRoot): void {
    this.showStale(stale);
    this.notes.hidden = notes.length === 0;
    this.texts.replaceChildren(...notes.map((note) => element('p', 'note', note)));
    this.summary.title = notes.length === 1 ? '1 note' : `${notes.length} notes`;
    this.summary.setAttribute('aria-label', this.summary.title);
  }

  /** Undefined where nothing is in focus. */
  showFocus(text: string | undefined): void {
    this.focus.hidden = text === undefined;
    if (text === undefined) return;
    this.focus.title = text;
    this.focus.replaceChildren(icon('focus'), element('span', 'badge-text', text), this.end);
  }

  private showStale(stale: StaleNote | undefined): void {
    this.stale.hidden = stale === undefined;
    if (stale === undefined) return;
    const count = stale.errors === 1 ? '1 error' : `${stale.errors} errors`;
    const reason = stale.errors === 0 ? stale.message : count;
    this.stale.replaceChildren(
      icon('warning'),
      element('span', 'badge-text', `Showing the last good picture: ${reason}`),
    );
    this.stale.title = stale.message;
  }
}

function badge(kind: string, role: string): HTMLElement {
  const result = element('div', `badge badge-${kind}`);
  result.setAttribute('role', role);
  result.hidden = true;
  return result;
}
