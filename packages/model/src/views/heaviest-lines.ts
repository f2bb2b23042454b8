/** The lines of a view that has more of them than anybody can follow. */
import { leftOut } from './left-out.js';
import type { ViewLine, ViewNote } from './view.js';

export interface HeaviestLines {
  /** In the order given. */
  readonly lines: readonly ViewLine[];
  readonly notes: readonly ViewNote[];
}

/** The `most` heaviest of some lines, and of the lines with the same key the first of the heaviest in any case. */
export function heaviestLines(
  lines: readonly ViewLine[],
  most: number,
  keyOf: (line: ViewLine) => string | undefined,
): HeaviestLines {
  if (lines.length <= most) return { lines, notes: [] };
  const sorted = [...lines].sort((a, b) => b.objects.length - a.objects.length);
  const keys = new Set<string>();
  const needed = sorted.filter((line) => {
    const key = keyOf(line);
    if (key === undefined || keys.has(key)) return false;
    keys.add(key);
    return true;
  });
  const kept = new Set([...needed, ...sorted].slice(0, Math.max(most, needed.length)));
  for (const line of sorted) if (kept.size < most) kept.add(line);
  const left = lines.length - kept.size;
  return {
    lines: lines.filter((line) => kept.has(line)),
    notes: leftOut(left, 'line', 'lines', 'of the least weight'),
  };
}
