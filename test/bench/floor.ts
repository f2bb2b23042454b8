/**
 * The floor under `idef0 check`: the same grammar and files, built by Langium with nothing but its default
 * services. Run as a process of its own: `node floor.mjs FILE...`.
 */
import {
  createDefaultCoreModule,
  createDefaultSharedCoreModule,
  EmptyFileSystem,
  inject,
  URI,
} from 'langium';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { Idef0GeneratedModule, Idef0GeneratedSharedModule } from '@idef0-studio/language/testing';

const shared = inject(createDefaultSharedCoreModule(EmptyFileSystem), Idef0GeneratedSharedModule);
const language = inject(createDefaultCoreModule({ shared }), Idef0GeneratedModule);
shared.ServiceRegistry.register(language);

const documents = process.argv.slice(2).map((path) => {
  const uri = URI.parse(pathToFileURL(path).href);
  const text = readFileSync(path, 'utf8');
  return shared.workspace.LangiumDocumentFactory.fromString(text, uri);
});
await shared.workspace.DocumentBuilder.build(documents, { validation: true });
console.log(`${documents.length} documents`);
