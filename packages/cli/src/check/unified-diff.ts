/** What changed between two texts, as `patch` and `git apply` read it. */
import { structuredPatch, type StructuredPatchHunk } from 'diff';

/** A unified diff with `a/` and `b/` before the name; empty for equal texts. Line breaks are kept as they are,
 *  and a last line without one is marked. */
export function unifiedDiff(name: string, before: string, after: string): string {
  if (before === after) return '';
  const path = name.replaceAll('\\', '/');
  const hunks = hunksBetween(before, after, MOST_EDITS) ?? [everything(before, after)];
  return `--- a/${path}\n+++ b/${path}\n${hunks.map(hunkText).join('')}`;
}

/** Lines that go or come, at most: the search takes time by the square of their number (Myers 1986). */
const MOST_EDITS = 2000;

/** The changes with three lines around each; undefined where more than so many lines go or come. */
function hunksBetween(
  before: string,
  after: string,
  maxEditLength: number,
): readonly StructuredPatchHunk[] | undefined {
  return structuredPatch('', '', before, after, '', '', { context: 3, maxEditLength })?.hunks;
}

/** All lines go and all lines come. */
function everything(before: string, after: string): StructuredPatchHunk {
  const gone = hunksBetween(before, '', Infinity)?.[0];
  const come = hunksBetween('', after, Infinity)?.[0];
  return {
    oldStart: 1,
    oldLines: gone?.oldLines ?? 0,
    newStart: 1,
    newLines: come?.newLines ?? 0,
    lines: [...(gone?.lines ?? []), ...(come?.lines ?? [])],
  };
}

function hunkText({ oldStart, oldLines, newStart, newLines, lines }: StructuredPatchHunk): string {
  const head = `@@ -${span(oldStart, oldLines)} +${span(newStart, newLines)} @@`;
  return [head, ...lines].map((line) => `${line}\n`).join('');
}

/** First line and number of lines; an empty span names the line before it, and one line needs no number. */
function span(start: number, count: number): string {
  const first = count === 0 ? start - 1 : start;
  return count === 1 ? String(first) : `${first},${count}`;
}
