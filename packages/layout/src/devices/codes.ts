/**
 * Short codes for the objects of a diagram, in the reference notation of FIPS 183 §3.3.4.5: the ICOM code at
 * the frame (`C1`) where the object has one, else its place at the box that makes it (`2O1`, the first output
 * of box 2), else at a box that takes it (`3C2`). What stands in no list gets a letter: `2Oa`.
 */
import { byCodeUnit } from '@idef0-studio/model';
import type { ArrowEnd, BoundaryEnd, BoxEnd, Diagram, DiagramArrow } from '@idef0-studio/model';

/** A code taken apart, so that codes can be sorted and runs of them written short. */
export interface ObjectCode {
  /** As it is written on the sheet: `2 O1` with a blank that no line breaks at, for `2O2` reads as a number. */
  readonly text: string;
  /** Box number; undefined at the frame. */
  readonly box: number | undefined;
  readonly letter: CodeLetter;
  /** Place in the list; undefined where there is a letter instead. */
  readonly position: number | undefined;
}

export type CodeLetter = 'I' | 'C' | 'O' | 'M';

/** In this order the letters are listed. */
const LETTERS: readonly CodeLetter[] = ['I', 'C', 'O', 'M'];

/** The code of every object that an arrow of the diagram or one of its branches carries, in the order of the
 *  codes. No two objects share a code. Calls have none: their label is a reference already. */
export function codesOf(diagram: Diagram): ReadonlyMap<string, ObjectCode> {
  const carriers = carriersOf(diagram);
  const taken = new Set<string>();
  const codes = [...carriers].map(([object, carrier]): [string, ObjectCode] => {
    const preferred = possibleCodes(diagram, carrier).find(({ text }) => !taken.has(text));
    const code = preferred ?? letteredCode(listOf(diagram, carrier), taken);
    taken.add(code.text);
    return [object, code];
  });
  return new Map(codes.sort(([, a], [, b]) => compareCodes(a, b)));
}

/** The codes that an object bears at the ends of an arrow at the frame: `I1` where it comes in, `O1` where it leaves. */
export function frameCodesOf(arrow: DiagramArrow, object: string): readonly ObjectCode[] {
  return [...arrow.sources, ...arrow.targets]
    .filter((end) => end.object === object)
    .filter(isBoundary)
    .flatMap(({ code }) => codeFrom(code) ?? []);
}

/** Codes at the frame first, by I, C, O, M, then those of the boxes by box; in the order of the lists. */
export function compareCodes(a: ObjectCode, b: ObjectCode): number {
  return (
    (a.box ?? -1) - (b.box ?? -1) ||
    LETTERS.indexOf(a.letter) - LETTERS.indexOf(b.letter) ||
    (a.position ?? Infinity) - (b.position ?? Infinity) ||
    a.text.length - b.text.length ||
    byCodeUnit(a.text, b.text)
  );
}

/** The code of a place in a list. */
export function codeAt(box: number | undefined, letter: CodeLetter, position: number): ObjectCode {
  return { text: `${prefixOf(box)}${letter}${position}`, box, letter, position };
}

/** The code of an end at the frame as it is written there; undefined where it is none (`X9`). */
export function codeFrom(text: string | undefined): ObjectCode | undefined {
  const match = /^([ICOM])(\d+)$/u.exec(text ?? '');
  const letter = LETTERS.find((candidate) => candidate === match?.[1]);
  return letter === undefined ? undefined : codeAt(undefined, letter, Number(match?.[2]));
}

/** Where an object is carried: the ends that say so, sources first, and the arrow for a trunk without any. */
interface Carrier {
  readonly arrow: DiagramArrow;
  readonly ends: ArrowEnd[];
}

function carriersOf(diagram: Diagram): ReadonlyMap<string, Carrier> {
  const carriers = new Map<string, Carrier>();
  const carrierOf = (object: string, arrow: DiagramArrow): Carrier => {
    const carrier = carriers.get(object) ?? { arrow, ends: [] };
    carriers.set(object, carrier);
    return carrier;
  };
  for (const arrow of diagram.arrows) {
    if (arrow.kind === 'call') continue;
    carrierOf(arrow.object, arrow);
    for (const end of [...arrow.sources, ...arrow.targets]) {
      carrierOf(end.object, arrow).ends.push(end);
    }
  }
  return carriers;
}

/** The codes that an object may have, the best first. */
function possibleCodes(diagram: Diagram, { ends }: Carrier): readonly ObjectCode[] {
  const atFrame = ends.filter(isBoundary).flatMap(({ code }) => codeFrom(code) ?? []);
  const atBoxes = ends.filter(isBox);
  const made = atBoxes.filter(({ role }) => role === 'output');
  const used = atBoxes.filter(({ role }) => role !== 'output');
  return [...atFrame, ...[...made, ...used].flatMap((end) => boxCode(diagram, end) ?? [])];
}

function boxCode(diagram: Diagram, end: BoxEnd): ObjectCode | undefined {
  const number = diagram.boxes[end.box]?.number;
  if (number === undefined || end.position === undefined) return undefined;
  return codeAt(number, letterOf(end), end.position);
}

/** A list of a box, or of the frame, by its letter. */
type List = Pick<ObjectCode, 'box' | 'letter'>;

/** The list that an object belongs to which has no place in one: at its first end, or where its arrow begins. */
function listOf(diagram: Diagram, { arrow, ends }: Carrier): List {
  const end = ends[0] ?? arrow.sources[0] ?? arrow.targets[0];
  if (end === undefined) return { box: undefined, letter: 'I' };
  const box = end.kind === 'box' ? diagram.boxes[end.box]?.number : undefined;
  return { box, letter: letterOf(end) };
}

/** The first of `2Oa`, `2Ob`, ..., `2Oz`, `2Oaa`, ... that is free. */
function letteredCode({ box, letter }: List, taken: ReadonlySet<string>): ObjectCode {
  for (let count = 0; ; count++) {
    const text = `${prefixOf(box)}${letter}${lettersFor(count)}`;
    if (!taken.has(text)) return { text, box, letter, position: undefined };
  }
}

/** Box 0 is alone on its diagram, so that its number tells nothing. */
function prefixOf(box: number | undefined): string {
  return box === undefined || box === 0 ? '' : `${box}\u00a0`;
}

function lettersFor(count: number): string {
  const last = String.fromCharCode('a'.charCodeAt(0) + (count % 26));
  return count < 26 ? last : `${lettersFor(Math.floor(count / 26) - 1)}${last}`;
}

function letterOf({ role }: ArrowEnd): CodeLetter {
  switch (role) {
    case 'input':
      return 'I';
    case 'control':
      return 'C';
    case 'output':
      return 'O';
    case 'mechanism':
    case 'call':
      return 'M';
  }
}

function isBox(end: ArrowEnd): end is BoxEnd {
  return end.kind === 'box';
}

function isBoundary(end: ArrowEnd): end is BoundaryEnd {
  return end.kind === 'boundary';
}
