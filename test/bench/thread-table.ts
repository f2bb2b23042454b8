/** How long the server's thread lets nobody else run, while an author works on a dense diagram. */
import { loopDelays } from './loop-delays.js';
import { short } from './statistics.js';
import type { Table } from './table.js';

/** A row for each thing the author does. Goal: never over 50 ms. `folder` holds the example PRM-IT. */
export async function threadTable(program: string, folder: string): Promise<Table> {
  const delays = await loopDelays(program, folder);
  return {
    title: "The server's thread",
    columns: ['', 'longest, ms', 'over 20 ms', 'over 50 ms', 'blocked, ms'],
    rows: delays.map(({ what, longestMs, over20, over50, blockedMs }) => [
      what,
      short(longestMs),
      `${over20}`,
      `${over50}`,
      short(blockedMs),
    ]),
    remark: 'Blocked: on the clock, with whatever else the processors were given.',
  };
}
