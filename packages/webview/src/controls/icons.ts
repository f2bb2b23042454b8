/** The icons of the bar: 16 by 16, strokes of 1.3 px in the colour of the text. */

const PATHS = {
  up: 'M8 13V3.5M4 7.5l4-4 4 4',
  home: 'M2.5 8L8 3l5.5 5M4 7v6h8V7M7 13V9.5h2V13',
  'zoom-out': 'M3.5 8h9',
  'zoom-in': 'M3.5 8h9M8 3.5v9',
  fit: 'M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10M5.5 5.5h5v5h-5z',
  back: 'M10 3.5L5.5 8l4.5 4.5',
  forward: 'M6 3.5L10.5 8 6 12.5',
  'actual-size': 'M3 5l1.5-1v8M11 5l1.5-1v8M8 6.2v.2M8 9.6v.2',
  options:
    'M2.5 4.5h6M12 4.5h1.5M2.5 11.5h1.5M7.5 11.5h6M8.5 4.5a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0M4 11.5a1.7 1.7 0 1 0 3.4 0a1.7 1.7 0 1 0-3.4 0',
  pin: 'M9.8 2.2l4 4-1.3.5-2.3 2.3-.3 2.8-5.7-5.7 2.8-.3 2.3-2.3zM6.6 9.4L2.5 13.5',
  focus: 'M8 5.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 1 0 0-5.6M8 1.5v2M8 12.5v2M1.5 8h2M12.5 8h2',
  close: 'M4 4l8 8M12 4l-8 8',
  info: 'M8 1.8a6.2 6.2 0 1 0 0 12.4a6.2 6.2 0 1 0 0-12.4M8 7.2v4M8 4.7v.6',
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
