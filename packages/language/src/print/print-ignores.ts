/** Comments that silence findings: each on a line of its own, before the line that it is about. */
import type { Ignore, Origin, Unplaced } from '@idef0-studio/model';
import { opensList, startsEntry } from './layout.js';
import { line, type PrintedLine, word } from './printed-line.js';

/** The lines with the comments. Entries of a list that a comment is about together stand on one line; otherwise it
 *  stands before the first line that it is about. One whose line is not known, or says nothing that is printed, stands
 *  last. */
export function withIgnores(
  lines: readonly PrintedLine[],
  ignores: readonly Unplaced<Ignore>[],
): readonly PrintedLine[] {
  if (ignores.length === 0) return lines;
  const joined = joinedEntries(lines, ignores);
  const indexes = ignores.map((ignore) => joined.findIndex((each) => isAbout(ignore, each)));
  const commentsAt = (index: number) =>
    ignores.filter((_, which) => indexes[which] === index).map((each) => line([commentOf(each)]));
  const placed = joined.flatMap((each, index) => {
    const [first, ...others] = commentsAt(index);
    if (first === undefined) return [each];
    return [{ ...first, isParted: each.isParted }, ...others, { ...each, isParted: false }];
  });
  return [...placed, ...commentsAt(-1)];
}

function joinedEntries(
  lines: readonly PrintedLine[],
  ignores: readonly Unplaced<Ignore>[],
): readonly PrintedLine[] {
  const joined: PrintedLine[] = [];
  for (const each of lines) {
    const above = joined.at(-1);
    const last = above?.pieces.at(-1)?.kind ?? '{';
    const isEntry = last !== '{' && startsEntry(each.pieces[0]?.kind ?? '');
    const isShared = ignores.some(
      (ignore) => above !== undefined && isAbout(ignore, above) && isAbout(ignore, each),
    );
    if (above === undefined || !isEntry || !isShared) joined.push(each);
    else {
      const between = opensList(last) ? [] : [word(',')];
      const pieces = [...above.pieces, ...between, ...each.pieces];
      joined.splice(-1, 1, { ...above, pieces, places: [...above.places, ...each.places] });
    }
  }
  return joined;
}

function isAbout({ line: about }: Unplaced<Ignore>, { places }: PrintedLine): boolean {
  return about !== undefined && places.some((place) => isWithin(place, about));
}

function isWithin(place: Origin, { document, start, end }: Origin): boolean {
  return place.document === document && start <= place.start && place.start <= end;
}

function commentOf({ codes, reason }: Unplaced<Ignore>) {
  const listed = codes.map(({ code }) => ` ${code}`).join(',');
  const why = reason === undefined ? '' : `: ${reason}`;
  return { kind: 'SL_COMMENT', text: `// idef0-ignore${listed}${why}` };
}
