/**
 * Makes documents of texts, and tells the known documents when one of them is read anew. What a document says
 * is found out in a turn of its own, so that whoever asks for it later does not wait for all of them.
 */
import {
  DefaultLangiumDocumentFactory,
  type AstNode,
  type LangiumDocument,
  type LangiumSharedCoreServices,
} from 'langium';
import { lowerDocument } from '../lower/lower-document.js';
import type { KnownDocuments } from './known-documents.js';
import { inTurn } from './turns.js';

type Factory = DefaultLangiumDocumentFactory;

export class DocumentFactory extends DefaultLangiumDocumentFactory {
  constructor(
    services: LangiumSharedCoreServices,
    private readonly documents: () => KnownDocuments,
  ) {
    super(services);
  }

  override async fromUri<T extends AstNode = AstNode>(
    ...[uri, token]: Parameters<Factory['fromUri']>
  ): Promise<LangiumDocument<T>> {
    const document = await super.fromUri<T>(uri, token);
    await inTurn(() => lowerDocument(document));
    return document;
  }

  override async update<T extends AstNode = AstNode>(
    document: LangiumDocument<T>,
    token: Parameters<Factory['update']>[1],
  ): Promise<LangiumDocument<T>> {
    const updated = await super.update(document, token);
    await inTurn(() => lowerDocument(updated));
    this.documents().touch(updated);
    return updated;
  }
}
