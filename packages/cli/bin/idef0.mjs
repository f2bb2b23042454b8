#!/usr/bin/env node
/** The `idef0` command: starts the bundled program, or says what it lacks. */
import { existsSync } from 'node:fs';
import * as module from 'node:module';

const program = new URL('../dist/idef0.mjs', import.meta.url);
if (Number(process.versions.node.split('.')[0]) < 22) {
  console.error(`idef0 needs Node 22 or newer; this is ${process.version}.`);
  process.exitCode = 2;
} else if (!existsSync(program)) {
  console.error("idef0 is not built yet; run 'npm run build' in its repository first.");
  process.exitCode = 2;
} else {
  module.enableCompileCache?.();
  await import(program.href);
}
