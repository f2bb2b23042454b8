/**
 * A list of patterns that pass files over, in the language of `.gitignore`: a text of that name, `exclude` in
 * `idef0.json`, and the editor's `files.exclude`.
 */
import ignore from 'ignore';
import { wayFrom } from './paths.js';

export interface IgnoreList {
  /** What the last pattern that fits says of a file or folder; undefined where none fits. */
  readonly verdict: (uri: string, isFolder: boolean) => 'ignored' | 'kept' | undefined;
  /** Which pattern of which list: "'dist/' in .gitignore". */
  readonly reason: (uri: string, isFolder: boolean) => string;
}

/** A list of patterns that hold for what is in a folder. `origin` is how readers know the list. */
export function ignoreList(
  folder: string,
  patterns: readonly string[],
  origin: string,
): IgnoreList | undefined {
  const wanted = patterns.filter((pattern) => pattern.trim() !== '' && !pattern.startsWith('#'));
  if (wanted.length === 0) return undefined;
  const all = matcherOf(wanted);
  const pathOf = (uri: string, isFolder: boolean): string =>
    `${wayFrom(folder, uri)}${isFolder ? '/' : ''}`;
  return {
    verdict: (uri, isFolder) => {
      const path = pathOf(uri, isFolder);
      const parent = path.slice(0, path.lastIndexOf('/', path.length - 2) + 1);
      // Who asks about a file in a folder that this list ignores has been told by another to go in.
      if (parent !== '' && all.test(parent).ignored) return undefined;
      const { ignored, unignored } = all.test(path);
      return ignored ? 'ignored' : unignored ? 'kept' : undefined;
    },
    reason: (uri, isFolder) => {
      const path = pathOf(uri, isFolder);
      const pattern = wanted.findLast((each) => matcherOf([each]).test(path).ignored);
      return pattern === undefined ? origin : `'${pattern.trim()}' in ${origin}`;
    },
  };
}

/** Letters of both cases are told apart, so that a list means the same on every computer. */
function matcherOf(patterns: readonly string[]): ReturnType<typeof ignore> {
  return ignore({ ignorecase: false, allowRelativePaths: true }).add([...patterns]);
}

/** The patterns of `files.exclude` in the language of `.gitignore`: they hold from the folder that is open, and
 *  have alternatives in braces. Those that depend on another file are passed over. */
export function patternsOfEditor(excluded: unknown): readonly string[] {
  if (typeof excluded !== 'object' || excluded === null) return [];
  return Object.entries(excluded)
    .filter(([, isOn]) => isOn === true)
    .flatMap(([glob]) => alternatives(glob))
    .map((glob) => (glob.startsWith('**/') || glob.startsWith('/') ? glob : `/${glob}`));
}

/** A pattern for each choice of its braces: `*.{a,b}` is `*.a` and `*.b`. */
function alternatives(glob: string): readonly string[] {
  const braces = /\{([^{}]*)\}/u.exec(glob);
  if (braces === null) return [glob];
  const [whole, choices = ''] = braces;
  return choices.split(',').flatMap((choice) => alternatives(glob.replace(whole, () => choice)));
}
