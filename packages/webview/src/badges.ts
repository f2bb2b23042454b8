/** What is said over the lower end of the picture: why it is old, what stands out, what the layout has to say. */
import type { PictureRoot, StaleNote } from '@idef0-studio/server/protocol';
import { element, tool } from './controls.js';
import { icon } from './icons.js';

export interface BadgeEvents {
  endFocus(): void;
}

export class Badges {
  private readonly stale = badge('stale', 'status');
  private readonly focus = badge('focus', 'status');
  private readonly notes = badge('notes', 'note');
  private readonly end: HTMLButtonElement;

  constructor(places: HTMLElement, events: BadgeEvents) {
    this.end = tool('close', 'End the focus (Esc)', () => events.endFocus());
    places.append(this.stale, this.focus, this.notes);
  }

  show({ stale, notes }: PictureRoot): void {
    this.showStale(stale);
    this.notes.hidden = notes.length === 0;
    this.notes.title = notes.join('\n');
    const more = notes.length > 1 ? ` (+${notes.length - 1})` : '';
    this.notes.replaceChildren(icon('info'), element('span', 'badge-text', `${notes[0]}${more}`));
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
