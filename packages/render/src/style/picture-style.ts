/** The style sheet that a picture carries, which has no effect on anything else in the page that it is put into. */
import type { Theme } from './fixed-theme.js';
import { picturesOf } from './style-scope.js';
import { styleSheet } from './style-sheet.js';

export interface PictureStyle {
  /** For the root of the picture. The class says which style sheet it is: pictures share one only where they share every
   *  rule, whatever their themes and the versions of the program that drew them. */
  readonly className: string;
  readonly css: string;
}

/** The style of all pictures of a theme. */
export function pictureStyle(theme: Theme): PictureStyle {
  return STYLES[theme];
}

function styleOf(theme: Theme): PictureStyle {
  const className = `idef0-style-${hashOf(styleSheet(picturesOf('any'), theme))}`;
  return { className, css: styleSheet(picturesOf(className), theme) };
}

/** FNV-1a of 32 bits, as hexadecimal digits. */
function hashOf(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}

const STYLES: Readonly<Record<Theme, PictureStyle>> = {
  auto: styleOf('auto'),
  light: styleOf('light'),
  dark: styleOf('dark'),
  print: styleOf('print'),
};
