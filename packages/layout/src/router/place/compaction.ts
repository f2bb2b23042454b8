/**
 * One-dimensional compaction: parallel lines side by side, each as near to the start as the lines before it allow
 * that it would otherwise meet. These are the longest paths in the constraint graph of the lines.
 */
export interface Line<T> {
  readonly item: T;
  /** The interval that the line covers along itself. */
  readonly from: number;
  readonly to: number;
  /** Room that has to stay free before it, more than the step. */
  readonly before: number;
  /** Smallest distance to a next line that wants room before it. */
  readonly after: number;
  /** It stands there at the earliest. */
  readonly least?: number;
}

/** Places of lines that are given in order. Two lines whose intervals come nearer than `apart` keep the
 *  order and the step; others may share a place. */
export function stackApart<T>(
  lines: readonly Line<T>[],
  rule: { readonly start: number; readonly step: number; readonly apart: number },
): ReadonlyMap<T, number> {
  const places: number[] = [];
  lines.forEach((line, index) => {
    let place = Math.max(rule.start + line.before, line.least ?? 0);
    for (let other = 0; other < index; other++) {
      const { from = 0, to = 0, after = 0 } = lines[other] ?? {};
      const step = Math.max(rule.step, line.before, line.before > 0 ? after : 0);
      const isApart = line.from - to >= rule.apart || from - line.to >= rule.apart;
      if (!isApart) place = Math.max(place, (places[other] ?? 0) + step);
    }
    places.push(place);
  });
  return new Map(lines.map(({ item }, index) => [item, places[index] ?? rule.start]));
}
