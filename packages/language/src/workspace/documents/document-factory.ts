/**
 * Makes documents of texts, and tells the known documents when one of them is read anew. What a document says
 * is found out in a task of its own, so that whoever asks for it later does not wait for all of them. A file
 * that cannot be read is an empty document with a finding: it keeps nobody from the others.
 */
import {
  DocumentState,
  isOperationCancelled,
  type AstNode,
  type DefaultLangiumDocumentFactory,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type URI,
} from 'langium';
import { lowerDocument } from '../../lower/lower-document.js';
import { BytesFactory } from './bytes-factory.js';
import { unreadable } from './file-findings.js';
import type { KnownDocuments } from './known-documents.js';
import { reasonOf } from './reason-of.js';
import { queued } from './task-queue.js';

type Factory = DefaultLangiumDocumentFactory;

export class DocumentFactory extends BytesFactory {
  constructor(
    services: LangiumSharedCoreServices,
    private readonly documents: () => KnownDocuments,
  ) {
    super(services);
  }

  override async fromUri<T extends AstNode = AstNode>(
    ...[uri, token]: Parameters<Factory['fromUri']>
  ): Promise<LangiumDocument<T>> {
    try {
      return await lowered(super.fromUri<T>(uri, token));
    } catch (error) {
      this.report(uri, error);
      return this.fromString<T>('', uri);
    }
  }

  override async update<T extends AstNode = AstNode>(
    document: LangiumDocument<T>,
    token: Parameters<Factory['update']>[1],
  ): Promise<LangiumDocument<T>> {
    const { fileFindings } = this.documents();
    const key = document.uri.toString();
    if (fileFindings.isUnreadable(key)) fileFindings.clear(key);
    const updated = await this.updateOrEmpty(document, token);
    this.documents().touch(updated);
    return updated;
  }

  private async updateOrEmpty<T extends AstNode>(
    document: LangiumDocument<T>,
    token: Parameters<Factory['update']>[1],
  ): Promise<LangiumDocument<T>> {
    try {
      return await lowered(super.update(document, token));
    } catch (error) {
      this.report(document.uri, error);
      const { parseResult } = this.fromString<T>('', document.uri);
      Object.assign(parseResult.value, { $document: document });
      return Object.assign(document, { parseResult, state: DocumentState.Parsed });
    }
  }

  private report(uri: URI, error: unknown): void {
    if (isOperationCancelled(error)) throw error;
    const key = uri.toString();
    this.documents().fileFindings.set(key, unreadable(key, reasonOf(error)));
  }
}

/** A document of which it is known what it says. */
async function lowered<Document extends LangiumDocument>(
  reading: Promise<Document>,
): Promise<Document> {
  const document = await reading;
  await queued(() => lowerDocument(document));
  return document;
}
