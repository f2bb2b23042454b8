/** The keys of the page: what they ask for, and what Tab has reached. */
import { keyCommandAt, type KeyCommand } from './key-command.js';

export interface KeyEvents {
  /** A key asks for something; `part` is what of the page has the keyboard. */
  pressed(command: KeyCommand, part: Element | undefined): void;
  /** Something in the picture has got the keyboard: by Tab, or where it is seen to have it. */
  reached(part: SVGElement, way: { readonly byTab: boolean; readonly isSeen: boolean }): void;
}

/** Tells of keys from now on. */
export function listenToKeys(events: KeyEvents): void {
  // The last key was Tab: what it reaches becomes selected.
  let isTabbing = false;
  document.addEventListener('keydown', (event) => {
    isTabbing = event.key === 'Tab';
    const part = event.target instanceof Element ? event.target : undefined;
    const isField = part !== undefined && part.closest('button, input, summary') !== null;
    const command = keyCommandAt(event, isField ? 'field' : 'picture');
    if (command === undefined) return;
    event.preventDefault();
    events.pressed(command, part);
  });
  document.addEventListener('focusin', ({ target }) => {
    if (!(target instanceof SVGElement)) return;
    events.reached(target, { byTab: isTabbing, isSeen: target.matches(':focus-visible') });
    isTabbing = false;
  });
}
