/** Makes documents of texts, and tells the known documents when one of them is read anew. */
import {
  DefaultLangiumDocumentFactory,
  type AstNode,
  type LangiumDocument,
  type LangiumSharedCoreServices,
} from 'langium';
import type { KnownDocuments } from './known-documents.js';

type Update = DefaultLangiumDocumentFactory['update'];

export class DocumentFactory extends DefaultLangiumDocumentFactory {
  constructor(
    services: LangiumSharedCoreServices,
    private readonly documents: () => KnownDocuments,
  ) {
    super(services);
  }

  override async update<T extends AstNode = AstNode>(
    document: LangiumDocument<T>,
    token: Parameters<Update>[1],
  ): Promise<LangiumDocument<T>> {
    const updated = await super.update(document, token);
    this.documents().touch(updated);
    return updated;
  }
}
