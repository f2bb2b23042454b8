/** The diagrams of an example, made from its texts. */
import { loadWorkspace } from '@idef0-studio/language';
import type { Diagram } from '@idef0-studio/model';
import { readdirSync, readFileSync } from 'node:fs';

/** All diagrams of the models in a folder of `examples`, in node order. */
export async function exampleDiagrams(name: string): Promise<readonly Diagram[]> {
  const folder = new URL(`../../examples/${name}/`, import.meta.url);
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.idef0'))
    .map((file) => new URL(file, folder))
    .map((url) => ({ uri: url.href, text: readFileSync(url, 'utf8') }));
  const workspace = await loadWorkspace(files);
  return workspace
    .models()
    .flatMap((model) => model.diagrams().flatMap(({ node }) => model.diagram(node) ?? []));
}
