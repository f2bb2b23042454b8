/**
 * Documents of programs without an editor: when it is known what a text says, nobody looks at its syntax tree
 * any more, and the tree is many times as large as the text.
 */
import type { LangiumDocument } from 'langium';
import { lowerDocument } from '../../lower/lower-document.js';
import { KnownDocuments } from './known-documents.js';

export class LeanDocuments extends KnownDocuments {
  override addDocument(document: LangiumDocument): void {
    lowerDocument(document);
    // What the document says is remembered by the root, which stays.
    Object.assign(document.parseResult.value, { statements: [], $cstNode: undefined });
    super.addDocument(document);
  }
}
