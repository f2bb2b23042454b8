/**
 * Texts as blocks of lines, with the room that they take.
 */
import { TYPOGRAPHY, wrapText, type TextMeasurer } from '@idef0-studio/geometry';

export interface TextBlock {
  readonly lines: readonly string[];
  /** px, rounded up. */
  readonly width: number;
  readonly height: number;
}

/** A size and weight of the drawing's font. Remembers what it has broken: placing asks again
 *  and again for the same names. */
export interface Font {
  readonly widthOf: (text: string) => number;
  /** A text, or several paragraphs under each other, broken to a width, px. Where a paragraph of several
   *  goes on on another line, that line is indented. */
  readonly blockOf: (text: string | readonly string[], width: number) => TextBlock;
}

/** The fonts of a drawing. */
export interface Fonts {
  /** Labels, codes and node numbers. */
  readonly label: Font;
  /** Names in boxes. */
  readonly name: Font;
}

/** The fonts as a measurer knows them; names of boxes in that size, px. */
export function fontsOf(measure: TextMeasurer, nameSize: number = TYPOGRAPHY.name): Fonts {
  return {
    label: fontOf(measure, TYPOGRAPHY.label, 'regular'),
    name: fontOf(measure, nameSize, 'bold'),
  };
}

function fontOf(measure: TextMeasurer, size: number, weight: 'regular' | 'bold'): Font {
  const widthOf = (text: string) => measure(text, size, weight);
  const known = new Map<string, TextBlock>();
  const linesOf = (text: string, width: number): readonly string[] => {
    const wide = Math.max(width, Math.min(WIDEST_WORD, widestWord(text, widthOf)));
    return wrapText(measure, text, wide, size, weight);
  };
  const blockOf = (text: string | readonly string[], width: number): TextBlock => {
    const paragraphs = typeof text === 'string' ? [text] : text;
    const key = `${width} ${paragraphs.join('\n')}`;
    const lines = known.has(key) ? [] : indented(paragraphs.map((part) => linesOf(part, width)));
    const block = known.get(key) ?? broken(lines, size);
    known.set(key, block);
    return block;
  };
  /** A text on its lines; a single character wider than the width makes the block wider. */
  const broken = (lines: readonly string[], lineSize: number): TextBlock => ({
    lines,
    width: Math.ceil(Math.max(0, ...lines.map(widthOf))),
    height: Math.ceil(lines.length * lineSize * TYPOGRAPHY.leading),
  });
  return { widthOf, blockOf };
}

/** Two blanks that no program drops. */
const INDENT = '\u00a0\u00a0';

/** The lines of all paragraphs; of several the second and further lines are indented, so that it can be seen
 *  where the next one begins. */
function indented(paragraphs: readonly (readonly string[])[]): readonly string[] {
  if (paragraphs.length === 1) return paragraphs[0] ?? [];
  return paragraphs.flatMap((lines) =>
    lines.map((line, index) => (index === 0 ? line : `${INDENT}${line}`)),
  );
}

/** Words up to this width are not broken: the text gets wider instead, px. */
const WIDEST_WORD = 160;

function widestWord(text: string, widthOf: (word: string) => number): number {
  const words = text.split(/\s+|(?<=[-/–—])/u);
  return Math.max(0, ...words.map(widthOf));
}
