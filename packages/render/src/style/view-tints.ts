/**
 * Colours that tell lines of a view apart which run side by side: `VIEW_TINTS` of them. Numbers are set in them, so
 * that each stands out from the paper by 4.5 to 1 at least (WCAG 1.4.3); they are about as light as each other then, and
 * on grey paper the gaps at crossings tell the lines apart.
 */
import { ownColour, type Colour } from './colour.js';

export const TINTS = {
  tint0: tint('#1f5fa8', '#6fa8ef', '#8ab8ff', '#0f3f7f'),
  tint1: tint('#b85c00', '#f0a256', '#ffb066', '#8a3c00'),
  tint2: tint('#1b6e3a', '#6cc788', '#7fe0a0', '#0f5228'),
  tint3: tint('#9550bd', '#c79bea', '#dcb0ff', '#5f2390'),
  tint4: tint('#0e7479', '#35b0b4', '#00b2b6', '#00595e'),
  tint5: tint('#c92c50', '#f28b9a', '#ff9daa', '#7f0f2a'),
  tint6: tint('#6d5b00', '#d6c04a', '#f2dc5a', '#6e5c00'),
  tint7: tint('#66727e', '#b4bfc9', '#ffffff', '#292929'),
} as const satisfies Readonly<Record<string, Colour>>;

function tint(light: string, dark: string, contrastDark: string, contrastLight: string) {
  return ownColour({ light, dark, contrastDark, contrastLight });
}
