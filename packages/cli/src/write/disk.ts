/** What writing asks of the file system, and what may go wrong there. */
import type * as fs from 'node:fs';

/** The functions of Node that are used; tests give some that fail. */
export type Disk = Pick<
  typeof fs,
  | 'openSync'
  | 'writeFileSync'
  | 'fsyncSync'
  | 'fchownSync'
  | 'fchmodSync'
  | 'fstatSync'
  | 'closeSync'
  | 'mkdirSync'
  | 'linkSync'
  | 'copyFileSync'
  | 'readFileSync'
  | 'renameSync'
  | 'rmSync'
  | 'rmdirSync'
>;

export type Attempt<T> =
  | { readonly kind: 'done'; readonly value: T }
  | { readonly kind: 'failed'; readonly error: unknown };

/** The result of an action, or what it threw. */
export function attempt<T>(action: () => T): Attempt<T> {
  try {
    return { kind: 'done', value: action() };
  } catch (error) {
    return { kind: 'failed', error };
  }
}
