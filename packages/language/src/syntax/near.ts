/** Which of a few words an author may have meant. */
import { editDistance } from '@idef0-studio/model';

/** The candidate nearest to a word, by Damerau's distance and without regard to case: at most one edit
 *  in words of up to five letters, two in longer ones. Undefined where none is near; the first of several. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const written = word.toLowerCase();
  let best: string | undefined;
  // How far the next candidate may be: nearer than the best so far.
  let limit = written.length > 5 ? 2 : 1;
  for (const candidate of candidates) {
    const distance = editDistance(written, candidate.toLowerCase(), limit);
    if (distance > limit) continue;
    best = candidate;
    limit = distance - 1;
  }
  return best;
}
