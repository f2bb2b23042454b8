/** The icons of the bar: 16 by 16, strokes of 1.3 px in the colour of the text. */

const PATHS = {
  up: 'M8 13V3.5M4 7.5l4-4 4 4',
  home: 'M2.5 8L8 3l5.5 5M4 7v6h8V7M7 13V9.5h2V13',
  'zoom-out': 'M3.5 8h9',
  'zoom-in': 'M3.5 8h9M8 3.5v9',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10M5.5 5.5h5v5h-5z',
  warning: 'M8 2.5l6 11H2zM8 6.5v3.5M8 11.3v.9',
} as const;

export type IconName = keyof typeof PATHS;

const SVG = 'http://www.w3.org/2000/svg';

/** The icon, for decoration: who listens hears the name of the button. */
export function icon(name: IconName): SVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('class', 'icon');
  svg.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  svg.append(path);
  return svg;
}
