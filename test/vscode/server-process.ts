// The processes of the language server that the tested editor has started.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { temporaryFolder } from './environment.js';

/** The ids of all that run now, those of other windows among them. */
export function runningServers(): ReadonlySet<number> {
  const own = processes().filter(({ command }) => {
    return command.includes(temporaryFolder) && command.includes('server.cjs');
  });
  return new Set(own.map(({ id }) => id));
}

/** How the processes that run now, but for some, were started: their commands, and on Linux their environments, of which
 *  only there something is asked. */
export function startsOf(
  spared: ReadonlySet<number>,
): readonly { readonly command: string; readonly environment: string | undefined }[] {
  const own = runningServers();
  return processes()
    .filter(({ id }) => own.has(id) && !spared.has(id))
    .map(({ id, command }) => ({ command, environment: environmentOf(id) }));
}

function environmentOf(id: number): string | undefined {
  if (process.platform !== 'linux') return undefined;
  return readFileSync(`/proc/${id}/environ`, 'utf8').replaceAll('\0', '\n');
}

/** Ends all but some at once, as a crash does, and tells how many there were. */
export function endServers(spared: ReadonlySet<number>): number {
  const ended = [...runningServers()].filter((id) => !spared.has(id));
  for (const id of ended) end(id);
  return ended.length;
}

function processes(): readonly { readonly id: number; readonly command: string }[] {
  const table = execFileSync('ps', ['-A', '-ww', '-o', 'pid=,args='], { encoding: 'utf8' });
  return table.split('\n').map((row) => {
    const [, id = '', command = ''] = /^\s*(\d+)\s+(.*)$/.exec(row) ?? [];
    return { id: Number(id), command };
  });
}

/** It may have ended meanwhile. */
function end(id: number): void {
  try {
    process.kill(id, 'SIGKILL');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
