/**
 * `node scripts/check-tag.mjs v0.1.0`: whether a tag is that of the version which all packages have. Says what differs
 * and ends with 1 where it is not. A release is made of a tag that passes.
 */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './host/places.mjs';

const tag = process.argv[2] ?? '';
const folders = readdirSync(join(root, 'packages')).map((name) => join('packages', name));
const faults = ['.', ...folders]
  .map((folder) => JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')))
  .filter(({ version }) => `v${version}` !== tag)
  .map(({ name, version }) => `The tag is '${tag}', and '${name}' has version ${version}.`);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
