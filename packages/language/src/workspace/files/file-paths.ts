/** Files by their paths: one file may have several, through links or in letters of another case. */
import { byCodeUnit } from '@idef0-studio/model';
import { isWithin } from './paths.js';

export class FilePaths {
  private readonly reals = new Map<string, string>();
  private readonly byReal = new Map<string, ReadonlySet<string>>();

  /** Adds a path of a file, whose real one is given. Returns whether the path was not known. */
  add(path: string, real: string): boolean {
    if (this.reals.get(path) === real) return false;
    this.remove(path);
    this.reals.set(path, real);
    this.byReal.set(real, new Set([...(this.byReal.get(real) ?? []), path]));
    return true;
  }

  /** Takes a path away. Returns the real one; the same where the path is not known. */
  remove(path: string): string {
    const real = this.reals.get(path);
    if (real === undefined) return path;
    this.reals.delete(path);
    const others = [...(this.byReal.get(real) ?? [])].filter((other) => other !== path);
    if (others.length === 0) this.byReal.delete(real);
    else this.byReal.set(real, new Set(others));
    return real;
  }

  /** All paths that are known. */
  all(): readonly string[] {
    return [...this.reals.keys()];
  }

  /** The paths of a file or of those in a folder, and those that lead there through links. */
  within(uri: string): readonly string[] {
    const found = [...this.reals].filter(([path, real]) =>
      [path, real].some((each) => isWithin(uri, each)),
    );
    return found.map(([path]) => path);
  }

  /** All paths of the file that a path leads to, in order; none where it is not known. A real path that is not known
   *  itself stands for those that lead to it. */
  sameAs(path: string): readonly string[] {
    const real = this.reals.get(path) ?? path;
    return [...(this.byReal.get(real) ?? [])].sort(byCodeUnit);
  }

  /** Which of the paths of a file counts: one that is open, else the real one, else the first. */
  counting(paths: readonly string[], isOpen: (path: string) => boolean): string | undefined {
    return paths.find(isOpen) ?? paths.find((path) => this.reals.get(path) === path) ?? paths[0];
  }
}
