/** Comments that silence findings: each on a line of its own, before the line that it is about. */
import type { Ignore, Origin, Unplaced } from '@idef0-studio/model';
import { line, type PrintedLine } from './printed-line.js';

/** The lines with the comments. One whose line is not known, or says nothing that is printed, stands last. */
export function withIgnores(
  lines: readonly PrintedLine[],
  ignores: readonly Unplaced<Ignore>[],
): readonly PrintedLine[] {
  if (ignores.length === 0) return lines;
  const places = ignores.map((ignore) => lines.findIndex((each) => isAbout(ignore, each)));
  const at = (index: number) =>
    ignores
      .filter((_, which) => places[which] === index)
      .map((ignore) => line([commentOf(ignore)]));
  const placed = lines.flatMap((each, index) => {
    const [first, ...others] = at(index);
    if (first === undefined) return [each];
    const { isParted } = each;
    return [{ ...first, isParted }, ...others, { ...each, isParted: false }];
  });
  return [...placed, ...at(-1)];
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
