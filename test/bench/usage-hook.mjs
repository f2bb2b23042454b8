/** Loaded into a program that is measured: writes what it used to file descriptor 3 when it ends. */
import { writeSync } from 'node:fs';

process.on('exit', () => {
  writeSync(3, JSON.stringify(process.resourceUsage()));
});
