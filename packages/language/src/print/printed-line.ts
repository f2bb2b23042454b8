/** Lines while they are printed: each knows where what it says once stood, and blocks are put together of them. */
import type { Origin } from '@idef0-studio/model';
import type { Line } from './lay-out.js';
import type { Piece } from './layout.js';

export interface PrintedLine extends Line {
  /** Places of what stands on the line, in the text that it was read from. */
  readonly places: readonly Origin[];
}

/** A keyword or a sign. */
export function word(text: string): Piece {
  return { kind: text, text };
}

/** A word or a number that is no keyword. */
export function value(text: string): Piece {
  return { kind: 'ID', text };
}

export function line(
  pieces: readonly Piece[],
  ...places: readonly (Origin | undefined)[]
): PrintedLine {
  return { pieces, isParted: false, places: places.filter((place) => place !== undefined) };
}

/** A keyword and what follows it. */
export function statement(
  keyword: string,
  pieces: readonly Piece[],
  ...places: readonly (Origin | undefined)[]
): PrintedLine {
  return line([word(keyword), ...pieces], ...places);
}

/** An element with its body in braces; without a body these are left out, if nothing is said by them. */
export function block(
  head: PrintedLine,
  body: readonly PrintedLine[],
  always?: 'braces',
): readonly PrintedLine[] {
  const open = { ...head, pieces: [...head.pieces, word('{')] };
  if (body.length > 0) return [open, ...body, line([word('}')])];
  return [always === undefined ? head : { ...open, pieces: [...open.pieces, word('}')] }];
}

/** Groups of lines below each other, with an empty line around each that has several lines. */
export function stacked(groups: readonly (readonly PrintedLine[])[]): readonly PrintedLine[] {
  const filled = groups.filter(({ length }) => length > 0);
  return filled.flatMap((group, index) => {
    const above = filled[index - 1];
    const isParted = above !== undefined && (above.length > 1 || group.length > 1);
    return isParted ? partedFromAbove(group) : group;
  });
}

/** Groups of lines below each other, with an empty line between any two. */
export function parted(groups: readonly (readonly PrintedLine[])[]): readonly PrintedLine[] {
  const filled = groups.filter(({ length }) => length > 0);
  return filled.flatMap((group, index) => (index === 0 ? group : partedFromAbove(group)));
}

function partedFromAbove([first, ...rest]: readonly PrintedLine[]): readonly PrintedLine[] {
  return first === undefined ? [] : [{ ...first, isParted: true }, ...rest];
}
