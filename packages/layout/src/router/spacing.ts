/**
 * Parallel lines side by side: each as near to the start as the lines before it allow that it would
 * otherwise meet.
 */
export interface Line<T> {
  readonly item: T;
  /** The interval that the line covers along itself. */
  readonly from: number;
  readonly to: number;
  /** Room that has to stay free before it, more than the step. */
  readonly before: number;
}

/** Places of lines that are given in order. Two lines whose intervals come nearer than `apart` keep the
 *  order and the step; others may share a place. */
export function stackApart<T>(
  lines: readonly Line<T>[],
  rule: { readonly start: number; readonly step: number; readonly apart: number },
): ReadonlyMap<T, number> {
  const places = new Map<T, number>();
  lines.forEach((line, index) => {
    let place = rule.start + line.before;
    for (const other of lines.slice(0, index)) {
      const gap = Math.max(line.from, other.from) - Math.min(line.to, other.to);
      if (gap >= rule.apart) continue;
      place = Math.max(place, (places.get(other.item) ?? 0) + Math.max(rule.step, line.before));
    }
    places.set(line.item, place);
  });
  return places;
}
