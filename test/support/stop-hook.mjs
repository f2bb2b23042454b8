/**
 * Loaded before a program (`node --import`): sends it the signal `IDEF0_STOP_WITH` at the call number `IDEF0_STOP_AT` of
 * those by which it writes files, counted from its first draft on. What a call was to write is then written in half.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

const at = Number(process.env.IDEF0_STOP_AT);
let calls = 0;

for (const name of [
  ...['openSync', 'writeFileSync', 'fsyncSync', 'fchmodSync', 'closeSync'],
  ...['linkSync', 'renameSync', 'rmSync'],
]) {
  const original = fs[name];
  fs[name] = (...args) => {
    const isDraft = args.some((each) => typeof each === 'string' && each.includes('.idef0-'));
    if (calls === 0 && !isDraft) return original(...args);
    if (++calls !== at) return original(...args);
    if (name === 'writeFileSync') original(args[0], args[1].slice(0, args[1].length / 2));
    process.kill(process.pid, process.env.IDEF0_STOP_WITH);
    return name === 'writeFileSync'
      ? original(args[0], args[1].slice(args[1].length / 2))
      : original(...args);
  };
}
syncBuiltinESMExports();
