/** The colours that a category may have by their names. */
export const COLOURS = [
  'blue',
  'green',
  'orange',
  'purple',
  'red',
  'teal',
  'yellow',
  'grey',
] as const;

export type ColourName = (typeof COLOURS)[number];

/** Whether a text is a colour in hexadecimal figures: `#2a7f3f`. */
export function isHexColour(text: string): boolean {
  return /^#(?:[\da-f]{3}|[\da-f]{6})$/iu.test(text);
}
