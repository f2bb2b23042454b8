/** The texts of the examples that are models, file by file. */
import { readdirSync, readFileSync } from 'node:fs';

export const EXAMPLE_TEXTS: readonly string[] = [
  'quick-start',
  'prm-it',
  'prm-it-v2',
  'hp-itsm',
  'ibm-itpm',
  'iso-20000-4',
].flatMap((folder) => {
  const at = new URL(`../../examples/${folder}/`, import.meta.url);
  const names = readdirSync(at).filter((name) => name.endsWith('.idef0'));
  return names.map((name) => readFileSync(new URL(name, at), 'utf8'));
});
