#!/usr/bin/env node
/**
 * The `idef0` command: starts the bundled program, or says what it lacks. Any Node that knows modules must be able to
 * read this file, so it has nothing in it that is younger than version 14.
 */
import { existsSync } from 'fs';
import * as nodeModule from 'module';

const program = new URL('../dist/idef0.mjs', import.meta.url);
if (Number(process.versions.node.split('.')[0]) < 22) {
  refuse(
    `idef0 needs Node 22 or newer; this is ${process.version}. Get it from https://nodejs.org.`,
  );
} else if (!existsSync(program)) {
  refuse("idef0 is not built yet; run 'npm run build' in its repository first.");
} else {
  if (nodeModule.enableCompileCache) nodeModule.enableCompileCache();
  import(program.href).catch((error) => {
    console.error(error);
    process.exitCode = 2;
  });
}

function refuse(reason) {
  console.error(reason);
  process.exitCode = 2;
}
