/**
 * SVG text of a drawing. A file of its own carries its style sheet and its font, so that it looks the same
 * anywhere, in a page with others too; a piece of an HTML page leaves both to the page.
 */
import { plainScheme, type Theme } from '../style/fixed-theme.js';
import { pictureStyle } from '../style/picture-style.js';
import { FONT_STACKS, fontFaceRules, plainAttributes, SERIF_CLASS } from '../style/style-sheet.js';
import { svgElement, withClass, type SvgElement } from './svg-element.js';

export interface SvgOptions {
  /** Default true: the fonts go into the file: 25 to 60 kB, 110 kB in the serif. */
  readonly embedFont?: boolean;
  /** Default true: a file of its own. False: for a page that has `diagramStyleSheet` itself. */
  readonly standalone?: boolean;
  /** Default `auto`. Only a file of its own can have a theme of its own. */
  readonly theme?: Theme;
}

/** Ends with a line break. Characters that XML forbids are left out. */
export function toSvg(element: SvgElement, options: SvgOptions = {}): string {
  const { embedFont = true, standalone = true, theme = 'auto' } = options;
  if (!standalone) return `${serialize(element)}\n`;
  const typeface = classesOf(element).includes(SERIF_CLASS) ? 'serif' : 'sans';
  const font = embedFont ? fontFaceRules(textsOf(element).join(''), typeface) : '';
  const { className, css } = pictureStyle(theme);
  const style = svgElement('style', {}, [`\n${font}\n${css}\n`]);
  const styled = withClass(element, className);
  const root: SvgElement = {
    ...styled,
    attributes: {
      xmlns: 'http://www.w3.org/2000/svg',
      'font-family': FONT_STACKS[typeface],
      ...styled.attributes,
    },
    children: [style, ...element.children],
  };
  return `<?xml version="1.0" encoding="UTF-8"?>\n${serialize(withPlainAttributes(root, theme))}\n`;
}

function classesOf(element: SvgElement): readonly string[] {
  return `${element.attributes['class'] ?? ''}`.split(' ');
}

/** Colours and widths as attributes too, under those of the style sheet. */
function withPlainAttributes(element: SvgElement, theme: Theme): SvgElement {
  const plain = plainAttributes(classesOf(element).join(' '), plainScheme(theme));
  return {
    ...element,
    attributes: { ...element.attributes, ...plain },
    children: element.children.map((child) =>
      typeof child === 'string' ? child : withPlainAttributes(child, theme),
    ),
  };
}

/** Groups and texts stand on lines of their own, so that a file can be compared line by line. */
function serialize(element: SvgElement): string {
  const attributes = Object.entries(element.attributes)
    .map(([name, value]) => ` ${name}="${escapeXml(`${value}`)}"`)
    .join('');
  if (element.children.length === 0) return `<${element.name}${attributes}/>`;
  const isNested = element.children.some((child) => typeof child !== 'string');
  const content = element.children
    .map((child) => (typeof child === 'string' ? escapeXml(child) : serialize(child)))
    .join(isNested ? '\n' : '');
  const inner = isNested ? `\n${content}\n` : content;
  return `<${element.name}${attributes}>${inner}</${element.name}>`;
}

function textsOf(element: SvgElement): readonly string[] {
  if (element.name === 'title') return [];
  return element.children.flatMap((child) =>
    typeof child === 'string' ? [child] : textsOf(child),
  );
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/** Text for XML content and attribute values; what no XML document may hold (control characters, lone
 *  surrogates) is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, '')
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
