/** Names of files and folders that every file system takes, made of names of models, activities and objects. */
import { createHash } from 'node:crypto';

/** The name, without what some file system does not take, and never longer than it may be. Two long names that differ are
 *  two file names. */
export function fileNameOf(name: string): string {
  const safe = name
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Bidi_Control}\p{Zl}\p{Zp}\p{Cs}/\\:*?"<>|]/gu, '-')
    .replace(/^[. ]+|[. ]+$/gu, '');
  // Devices of Windows, with whatever ending.
  const usable = safe.replace(DEVICE, (device) => `${device}-`);
  return usable === '' ? 'model' : shortened(usable);
}

const DEVICE = /^(con|prn|aux|nul|conin\$|conout\$|(com|lpt)[0-9¹²³])(?=\s*(\.|$))/iu;

/** Things with paths, in which no two paths are one on any file system: some know no capitals, or one form of an accent.
 *  What comes later gets a number, before the ending of our files. */
export function withUniquePaths<Thing extends { readonly path: string }>(
  things: readonly Thing[],
): readonly Thing[] {
  const taken = new Set<string>();
  return things.map((thing) => {
    const path = freePath(thing.path, taken);
    taken.add(keyOf(path));
    return { ...thing, path };
  });
}

function freePath(path: string, taken: ReadonlySet<string>): string {
  const [, base = '', ending = ''] = /^(.*?)(\.(?:svg|json|txt))?$/su.exec(path) ?? [];
  let free = path;
  for (let count = 2; taken.has(keyOf(free)); count++) free = `${base}-${count}${ending}`;
  return free;
}

function keyOf(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase();
}

/** Half of what most file systems allow a name, so that numbers and endings have room. */
const MOST_BYTES = 120;

function shortened(name: string): string {
  if (Buffer.byteLength(name) <= MOST_BYTES) return name;
  const digest = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${beginning(name, MOST_BYTES - digest.length - 1)}-${digest}`;
}

/** As many whole characters as fit. */
function beginning(text: string, bytes: number): string {
  const decoder = new TextDecoder('utf-8');
  const cut = decoder.decode(Buffer.from(text).subarray(0, bytes), { stream: true });
  return cut.replace(/[. ]+$/u, '');
}
