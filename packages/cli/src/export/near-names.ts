/** What somebody may have meant who asked for a thing that is not there. */
import { editDistance } from '@idef0-studio/model';

/** `near ones are A22, A23`: up to five of the names, the most alike first. Undefined where there are none. */
export function nearText(wanted: string, names: Iterable<string>): string | undefined {
  const near = nearNames(wanted, names);
  return near.length === 0 ? undefined : `near ones are ${near.join(', ')}`;
}

/** Up to five of the names, those first that hold the wanted one, then by the edit distance
 *  (Damerau-Levenshtein); capitals do not count. */
function nearNames(wanted: string, names: Iterable<string>): readonly string[] {
  const asked = wanted.trim().toLowerCase();
  const ranked = [...new Set(names)].map((name) => ({
    name,
    distance:
      asked !== '' && holds(name, asked) ? -1 : editDistance(asked, name.toLowerCase(), Infinity),
  }));
  ranked.sort((a, b) => a.distance - b.distance);
  return ranked.slice(0, 5).map(({ name }) => name);
}

/** Short words are in too many names to mean anything. */
function holds(name: string, asked: string): boolean {
  return asked.length > 3 && name.toLowerCase().includes(asked);
}
