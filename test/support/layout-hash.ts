/**
 * A fingerprint of many layouts, to be compared between processes. Run as a program it prints the one of the
 * seeds that it is given.
 */
import { measureText } from '@idef0-studio/geometry';
import { layoutDiagram } from '@idef0-studio/layout';
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { randomDiagram } from './random-diagrams.js';

/** The same for two runs if and only if every number and text of every drawing is the same. */
export function layoutHash(seeds: readonly number[]): string {
  const hash = createHash('sha256');
  for (const seed of seeds) {
    const options = { measure: measureText, effort: 'typing' } as const;
    hash.update(JSON.stringify(layoutDiagram(randomDiagram(seed), options)));
  }
  return hash.digest('hex');
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  console.log(layoutHash(process.argv.slice(2).map(Number)));
}
