/**
 * The services of the language server: those of the core, and Langium's for the Language Server Protocol.
 * A module of its own (`@idef0-studio/language/lsp`), so that programs without a server load none of it.
 */
import { inject, type Module } from 'langium';
import {
  createDefaultModule,
  createDefaultSharedModule,
  type DefaultSharedModuleContext,
  type LangiumServices,
  type LangiumSharedServices,
  type PartialLangiumServices,
} from 'langium/lsp';
import { Idef0GeneratedModule, Idef0GeneratedSharedModule } from '../generated/module.js';
import { editorFeatures, sharedEditorFeatures } from './editor-features.js';
import { answerChosenActions } from './chosen-actions.js';
import { answerChosenHints } from './chosen-hint.js';
import {
  idef0Module,
  idef0SharedModule,
  type Idef0SharedCoreServices,
} from '../workspace/module.js';

export type Idef0SharedServices = LangiumSharedServices & Idef0SharedCoreServices;

export interface Idef0Services {
  readonly shared: Idef0SharedServices;
  readonly Idef0: LangiumServices;
}

/** The services of a language server over a connection and a file system; `EmptyFileSystem` will do, and
 *  the connection may be missing. `features` overrides services, such as the providers of the editor. */
export function createIdef0Services(
  context: DefaultSharedModuleContext,
  features: Module<LangiumServices, PartialLangiumServices> = {},
): Idef0Services {
  const shared = inject(
    createDefaultSharedModule(context),
    Idef0GeneratedSharedModule,
    idef0SharedModule,
    sharedEditorFeatures,
  );
  const Idef0 = inject(
    createDefaultModule({ shared }),
    Idef0GeneratedModule,
    idef0Module,
    editorFeatures,
    features,
  );
  shared.ServiceRegistry.register(Idef0);
  const { connection } = context;
  if (connection !== undefined) {
    answerChosenActions(connection, shared.idef0.ModelWorkspace, shared.lsp.LanguageServer);
    answerChosenHints(connection, shared.idef0.ModelWorkspace);
  }
  return { shared, Idef0 };
}
