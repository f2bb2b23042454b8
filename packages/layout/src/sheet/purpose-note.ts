/**
 * Purpose and viewpoint, which the context diagram A-0 states (FIPS 183 §3.3.1.1): texts in the lower
 * left of the drawing area, in room made for them.
 */
import { wrapText, type Drawing, type SheetItem, type TextMeasurer } from '@idef0-studio/geometry';
import type { Diagram } from '@idef0-studio/model';
import { formWords } from './form-words.js';
import { gutterOf } from './sheet-parts.js';
import type { Margins } from './stretch.js';

const SIZE = 11;
const LINE = SIZE * 1.3;
/** From the frame, and between the texts and the lines beside them, px. */
const PAD = 12;
const BETWEEN = 6;
/** Text is set in lines as long as these at most. */
const WIDTH = { least: 200, most: 440 } as const;

export interface PurposeNote {
  /** Room for the texts that the drawing lacks. */
  readonly room: Margins;
  /** Relative to the lower left corner of the field of the form, which holds the drawing and what hangs over it. */
  readonly items: readonly SheetItem[];
}

const NOTHING: PurposeNote = { room: { left: 0, top: 0, right: 0, bottom: 0 }, items: [] };

/** The texts, and the room to be added below the drawing (and left of it, where lines to the lower
 *  boundary leave too little). */
export function purposeNote(
  { frame }: Diagram,
  drawing: Drawing,
  measure: TextMeasurer,
): PurposeNote {
  const words = formWords(frame.form);
  const texts = [
    { field: 'purpose', caption: words.purpose, text: frame.purpose },
    { field: 'viewpoint', caption: words.viewpoint, text: frame.viewpoint },
  ].filter(({ text }) => text !== undefined && text.trim() !== '');
  if (texts.length === 0) return NOTHING;
  const free = gutterOf(drawing).left + leftOfLowerEnds(drawing) - 2 * PAD;
  const width = Math.min(WIDTH.most, Math.max(WIDTH.least, free));
  const indent = Math.max(...texts.map(({ caption }) => measure(caption, SIZE, 'bold'))) + 6;
  const blocks = texts.map(({ field, caption, text }) => ({
    field,
    caption,
    lines: wrapText(measure, text ?? '', width - indent, SIZE, 'regular'),
  }));
  const lines = blocks.reduce((sum, block) => sum + block.lines.length, 0);
  const height = lines * LINE + (blocks.length - 1) * BETWEEN;
  return {
    room: {
      left: Math.ceil(Math.max(0, width - free)),
      top: 0,
      right: 0,
      bottom: Math.ceil(height + 2 * PAD),
    },
    items: itemsOf(blocks, indent, height),
  };
}

interface Block {
  readonly field: string;
  readonly caption: string;
  readonly lines: readonly string[];
}

function itemsOf(blocks: readonly Block[], indent: number, height: number): readonly SheetItem[] {
  let y = -PAD - height + SIZE;
  return blocks.flatMap(({ field, caption, lines }): readonly SheetItem[] => {
    const first = y;
    y += lines.length * LINE + BETWEEN;
    const text = { kind: 'text', field, anchor: 'start', size: SIZE } as const;
    return [
      { ...text, role: 'title', x: PAD, y: first, text: caption },
      ...lines.map((line, index): SheetItem => ({
        ...text,
        role: 'note',
        x: PAD + indent,
        y: first + index * LINE,
        text: line,
      })),
    ];
  });
}

/** Free width at the lower boundary, from the left: up to the first end there. */
function leftOfLowerEnds(drawing: Drawing): number {
  const ends = drawing.arrows.flatMap(({ ends: list }) => list);
  const lower = ends.filter(({ kind, side }) => kind !== 'box' && side === 'bottom');
  return Math.min(drawing.width, ...lower.map(({ x }) => x));
}
