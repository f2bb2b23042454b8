// The processes of the language server that the tested editor has started.

import { execFileSync } from 'node:child_process';
import { temporaryFolder } from './environment.js';

/** The ids of all that run now, those of other windows among them. */
export function runningServers(): ReadonlySet<number> {
  const own = processes().filter(({ command }) => {
    return command.includes(temporaryFolder) && command.includes('server.cjs');
  });
  return new Set(own.map(({ id }) => id));
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
