/**
 * Paper: how large the pages are that a sheet can be made for, and how large the form is on them.
 */
import type { PageSize } from '@idef0-studio/geometry';
import type { SheetForm } from '@idef0-studio/model';
import type { Margins } from './stretch.js';

/** A page, landscape, in points (1/72 inch). */
export interface Paper {
  readonly size: Exclude<PageSize, 'none'>;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly width: number;
  readonly height: number;
  readonly margins: Margins;
  /** How many points a px of the form of a diagram is. */
  readonly form: number;
}

const SIZES_MM: Readonly<Record<Paper['size'], readonly [number, number]>> = {
  A4: [297, 210],
  A3: [420, 297],
  letter: [279.4, 215.9],
};

/** Blank paper round the form, mm; forms after GOST have more at the left, where they are filed (GOST 2.301). */
const MARGIN_MM = 7;
const BINDING_MM = 20;

/** The form in proportion to its page: on the smaller ones its smallest text has 6 points. */
const FORM: Readonly<Record<Paper['size'], number>> = { A4: 0.8, A3: 1, letter: 0.8 };

/** The next larger paper that is worth a try where texts are too small. */
export const LARGER: Readonly<Partial<Record<Paper['size'], Paper['size']>>> = {
  A4: 'A3',
  letter: 'A3',
};

/** The page of a size, for a form; undefined: that of FIPS 183. */
export function paperOf(size: Paper['size'], form: SheetForm | undefined): Paper {
  const [widthMm, heightMm] = SIZES_MM[size];
  const margin = points(MARGIN_MM);
  const left = form === 'gost' ? points(BINDING_MM) : margin;
  return {
    size,
    widthMm,
    heightMm,
    width: points(widthMm),
    height: points(heightMm),
    margins: { left, top: margin, right: margin, bottom: margin },
    form: FORM[size],
  };
}

function points(mm: number): number {
  return (mm * 72) / 25.4;
}
