/**
 * Fills of boxes that are coloured by a value, and the ink on them: texts stand out from each by 4.5 to 1 at least
 * (WCAG 1.4.3). Those of scales get ever darker, or lighter on a dark page, so that their order is seen without hues too.
 */
import type { Colour } from './colour.js';

export const TONES = {
  'tone-ink': { ...tone('#1b1f24', '#ffffff', '#ffffff', '#000000'), forced: 'CanvasText' },
  'tone-base': tone('#ffffff', '#1f1f1f', '#000000', '#ffffff'),
  'tone-scale-0': tone('#edf4fc', '#22303f'),
  'tone-scale-1': tone('#d5e6f7', '#233b52'),
  'tone-scale-2': tone('#bad6f0', '#234667'),
  'tone-scale-3': tone('#9cc4e8', '#22527d'),
  'tone-scale-4': tone('#7fb1de', '#205e93'),
  'tone-scale-5': tone('#649ed4', '#1f6aa8'),
  'tone-scale-6': tone('#4d8cc9', '#1f76bc'),
  'tone-blue': tone('#cfe2f7', '#1f4468'),
  'tone-green': tone('#cde8cd', '#234f2e'),
  'tone-orange': tone('#fbdab4', '#6b431a'),
  'tone-purple': tone('#e3d5f2', '#4a3366'),
  'tone-red': tone('#f7cdcf', '#6b2a32'),
  'tone-teal': tone('#bfe8e5', '#17504f'),
  'tone-yellow': tone('#f6eea8', '#5a4f14'),
  'tone-grey': tone('#d9dce0', '#45494e'),
} as const satisfies Readonly<Record<string, Colour>>;

/** Where the reader forces colours, boxes are plain, and their marks tell them apart. */
function tone(light: string, dark: string, contrastDark = dark, contrastLight = light) {
  return {
    from: 'DEFAULT',
    light,
    dark,
    forced: 'Canvas',
    print: light,
    themes: { light, dark, contrastDark, contrastLight },
  } as const satisfies Colour;
}
