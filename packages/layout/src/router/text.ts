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

export interface Font {
  readonly size: number;
  readonly weight: 'regular' | 'bold';
  readonly measure: TextMeasurer;
}

/** The font of labels and codes. */
export function labelFont(measure: TextMeasurer): Font {
  return { size: TYPOGRAPHY.label, weight: 'regular', measure };
}

/** The font of names in boxes. */
export function nameFont(measure: TextMeasurer): Font {
  return { size: TYPOGRAPHY.name, weight: 'bold', measure };
}

/** A text broken to a width; a single character wider than that makes the block wider. */
export function blockOf(text: string, width: number, font: Font): TextBlock {
  const lines = wrapText(font.measure, text, width, font.size, font.weight);
  const widths = lines.map((line) => font.measure(line, font.size, font.weight));
  return {
    lines,
    width: Math.ceil(Math.max(0, ...widths)),
    height: Math.ceil(lines.length * font.size * TYPOGRAPHY.leading),
  };
}
