/** The known name that an unknown one most likely means. */
import { editDistance } from '@idef0-studio/model';

/** The nearest name within a quarter of the length; case, blanks and hyphens weigh nothing. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  if (name.length < 3) return undefined;
  const wanted = loose(name);
  let limit = Math.min(4, Math.max(1, Math.floor(name.length / 4))) + 1;
  let best: string | undefined;
  for (const candidate of known) {
    if (candidate === name || Math.abs(candidate.length - name.length) > 6) continue;
    const distance = editDistance(wanted, loose(candidate), limit);
    if (distance >= limit) continue;
    best = candidate;
    limit = distance;
  }
  return best;
}

function loose(name: string): string {
  return name.toLowerCase().replace(/[\s\-_'’]+/gu, '');
}
