/** A drawing whose colours do not follow the reader: for papers, slides and pages of one colour. */
import type { Colour } from './colour.js';
import type { StyleScope } from './style-scope.js';
import { COLOURS } from './theme.js';

/** `auto`: light or dark as the reader has it, and the colours of VS Code inside of it. The others are fixed;
 *  on paper, and where the reader forces colours, `light` and `dark` still give way. */
export type Theme = 'auto' | 'light' | 'dark' | 'print';

/** Which of a colour's values a drawing has where no style sheet is read. */
export function plainScheme(theme: Theme): 'light' | 'dark' | 'print' {
  return theme === 'auto' ? 'light' : theme;
}

/** Rules at the end of a style sheet that fix the theme; none for `auto`. */
export function fixedRules({ root }: StyleScope, theme: Theme): readonly string[] {
  switch (theme) {
    case 'auto':
      return [];
    case 'print':
      return [`${root}{${variables((colour) => colour.print)}}`];
    case 'light':
    case 'dark':
      return [
        `@media screen and (forced-colors:none){${root}{${variables((colour) => colour[theme])}}}`,
      ];
  }
}

function variables(valueOf: (colour: Colour) => string): string {
  return Object.entries<Colour>(COLOURS)
    .map(([name, colour]) => `--idef0-${name}:${valueOf(colour)}`)
    .join(';');
}
