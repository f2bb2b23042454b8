/**
 * Files that are being written and not in their places yet. What stops the program half-way, such as Ctrl+C, removes
 * them: they are known here from before they are there until they are put into place or dropped.
 */
import { rmdirSync, rmSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

/** Files and the folders that were made for them, in the order in which they were made. */
const open = new Map<string, 'file' | 'folder'>();

/** How many are writing. */
let writers = 0;

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const satisfies readonly NodeJS.Signals[];

/** A new name beside a file, in the same folder, so that renaming never copies. It begins with a dot and does not end in
 *  `.idef0`: nobody who looks for models or watches them reads it. */
export function draftBeside(path: string): string {
  return join(dirname(path), `.idef0-${randomBytes(6).toString('hex')}.tmp`);
}

/** Signals are heeded until the matching `endWriting`: what is noted is removed before the program ends. */
export function beginWriting(): void {
  if (writers++ > 0) return;
  for (const signal of SIGNALS) process.on(signal, stop);
  process.on('exit', removeAll);
}

/** A signal that has come meanwhile is heeded before. */
export async function endWriting(): Promise<void> {
  await heedSignals();
  if (--writers > 0) return;
  for (const signal of SIGNALS) process.off(signal, stop);
  process.off('exit', removeAll);
}

/** Gives a signal that has come the turn that it waits for: the next one that begins with looking for events. */
export async function heedSignals(): Promise<void> {
  await setImmediate();
  await setImmediate();
}

/** From now on the path is removed where the program is stopped; a folder only while it is empty. */
export function noteDraft(path: string, kind: 'file' | 'folder'): void {
  open.set(path, kind);
}

/** The path is in its place, or gone. */
export function forgetDraft(path: string): void {
  open.delete(path);
}

/** Ends as a program does that takes no notice of the signal, so that its caller sees what happened. */
function stop(signal: NodeJS.Signals): void {
  removeAll();
  for (const each of SIGNALS) process.off(each, stop);
  process.kill(process.pid, signal);
}

function removeAll(): void {
  for (const [path, kind] of [...open].reverse()) {
    try {
      if (kind === 'file') rmSync(path, { force: true });
      else rmdirSync(path);
    } catch {
      // What cannot be removed stays, under a name that nobody reads.
    }
    forgetDraft(path);
  }
}
