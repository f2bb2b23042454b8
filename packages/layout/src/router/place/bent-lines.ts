/**
 * Lines that turn aside between the frame and the top or bottom of a box. Where there are many, they make a fan, which a box as
 * wide as the frame does away with.
 */
import type { Columns } from './columns.js';

/** How many lines turn aside below their labels at the top or bottom of the frame. */
export function bentLines({ top, bottom }: Columns): number {
  const stubs = [...top.at.values(), ...bottom.at.values()];
  return stubs.filter(({ level }) => level !== undefined).length;
}

/** True where so many lines turn aside that they look like a fan. */
export function isFan(columns: Columns): boolean {
  return bentLines(columns) >= FAN;
}

const FAN = 6;

/** A width up to which all boxes may grow for lines that go straight, px: more than any box needs. */
export const ALL_STRAIGHT = 1e5;
