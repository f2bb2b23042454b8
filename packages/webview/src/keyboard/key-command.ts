/** Keys on the picture. Pure: from a key to what it asks for. */

export type KeyCommand =
  | {
      readonly kind:
        | 'clear'
        | 'up'
        | 'home'
        | 'fit'
        | 'fitWidth'
        | 'actualSize'
        | 'toggleSheet'
        | 'focus'
        | 'options'
        | 'overview'
        | 'enter'
        | 'goToText'
        | 'zoomIn'
        | 'zoomOut';
    }
  /** By px on the screen. */
  | { readonly kind: 'pan'; readonly dx: number; readonly dy: number };

export interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** How far an arrow key moves, px; with Shift further. */
const STEP = 60;
const LONG_STEP = 240;

/** What a key asks for where the keyboard is: a field of the page keeps the keys that press it. */
export function keyCommandAt(key: Key, place: 'field' | 'picture'): KeyCommand | undefined {
  const command = keyCommand(key);
  const isPress = command?.kind === 'enter' || command?.kind === 'focus';
  return place === 'field' && isPress ? undefined : command;
}

/** What a key asks for; undefined for all others, and where Ctrl, Alt or Cmd make it a key of the editor: all but
 *  Ctrl+Enter and Cmd+Enter. */
export function keyCommand({
  key,
  ctrlKey,
  metaKey,
  altKey,
  shiftKey,
}: Key): KeyCommand | undefined {
  if (key === 'Enter' && (ctrlKey || metaKey) && !altKey && !shiftKey) return { kind: 'goToText' };
  if (ctrlKey || metaKey || altKey) return undefined;
  if (key === 'F12') return shiftKey ? undefined : { kind: 'goToText' };
  const step = shiftKey ? LONG_STEP : STEP;
  switch (key) {
    case 'Escape':
      return { kind: 'clear' };
    case 'u':
    case 'U':
    case 'Backspace':
      return { kind: 'up' };
    case 'h':
    case 'H':
    case 'Home':
      return { kind: 'home' };
    case 'f':
    case 'F':
    case '0':
      return { kind: 'fit' };
    case 'w':
    case 'W':
      return { kind: 'fitWidth' };
    case '1':
      return { kind: 'actualSize' };
    case 's':
    case 'S':
      return { kind: 'toggleSheet' };
    case 'o':
    case 'O':
      return { kind: 'options' };
    case 'm':
    case 'M':
      return { kind: 'overview' };
    case ' ':
      return { kind: 'focus' };
    case 'Enter':
      return { kind: 'enter' };
    case '+':
    case '=':
      return { kind: 'zoomIn' };
    case '-':
      return { kind: 'zoomOut' };
    case 'ArrowLeft':
      return { kind: 'pan', dx: -step, dy: 0 };
    case 'ArrowRight':
      return { kind: 'pan', dx: step, dy: 0 };
    case 'ArrowUp':
      return { kind: 'pan', dx: 0, dy: -step };
    case 'ArrowDown':
      return { kind: 'pan', dx: 0, dy: step };
    default:
      return undefined;
  }
}
