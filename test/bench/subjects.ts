/**
 * What is measured: the example, and a model generated at its full size.
 */
import type { SourceText } from '@idef0-studio/language';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { generatedModel } from './generated-model.js';

export interface Subject {
  readonly name: string;
  readonly folder: string;
  readonly files: readonly SourceText[];
  /** Where the author types: a file, and the diagram that shows it. */
  readonly file: string;
  readonly node: string;
}

/** The example in a folder. */
export async function example(folder: string): Promise<Subject> {
  const files = await filesIn(folder);
  const file = files.find(({ uri, text }) => /a22|marketing/iu.test(uri) && text.includes('input'));
  const chosen = file ?? files.at(-1);
  return { name: basename(folder), folder, files, file: chosen?.uri ?? '', node: 'A22' };
}

/** The generated model, written to a folder below the one given. */
export async function generated(scratch: string): Promise<Subject> {
  const folder = join(scratch, 'generated');
  await mkdir(folder);
  for (const { name, text } of generatedModel()) await writeFile(join(folder, name), text);
  const file = pathToFileURL(join(folder, 'category-4.idef0')).href;
  return { name: 'generated', folder, files: await filesIn(folder), file, node: 'A4' };
}

async function filesIn(folder: string): Promise<readonly SourceText[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.idef0')).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      return { uri: pathToFileURL(path).href, text: await readFile(path, 'utf8') };
    }),
  );
}
