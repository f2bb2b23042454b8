/** The ways to click an element. */

/** `more` with Shift; `text` with Ctrl, on a Mac with Cmd, as editors follow a name. */
export type Click = 'alone' | 'more' | 'text';

/** Which way a press of the mouse is. */
export function clickOf({
  shiftKey,
  ctrlKey,
  metaKey,
}: Pick<MouseEvent, 'shiftKey' | 'ctrlKey' | 'metaKey'>): Click {
  if (ctrlKey || metaKey) return 'text';
  return shiftKey ? 'more' : 'alone';
}
