/**
 * Langium's documents, and which of them have come, gone or been read anew since somebody asked: so that
 * after a keystroke nobody has to look at them all.
 */
import { DefaultLangiumDocuments, type LangiumDocument, type URI } from 'langium';
import { LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { FileFindings } from './file-findings.js';

export class KnownDocuments extends DefaultLangiumDocuments {
  /** What a build has still to do: added or changed, and not yet built to the end. */
  readonly unbuilt = new Set<LangiumDocument>();
  /** What is wrong with files and folders as such. */
  readonly fileFindings = new FileFindings();
  private readonly byUri = new Map<string, LangiumDocument>();
  private touched = new Set<string>();

  /** The document of a URI, written as `URI.toString()` writes it; undefined where there is none. */
  at(uri: string): LangiumDocument | undefined {
    return this.byUri.get(uri);
  }

  /** A document of a text that is looked at, and does not come to the others. */
  loose(uri: URI, text: string): LangiumDocument {
    return this.langiumDocumentFactory.fromString(text, uri);
  }

  /** Notes that a document has another text. */
  touch(document: LangiumDocument): void {
    this.touched.add(document.uri.toString());
  }

  /** The URIs of the documents that have been added, taken away or read anew since the last call, each
   *  once. */
  takeTouched(): ReadonlySet<string> {
    const taken = this.touched;
    if (taken.size > 0) this.touched = new Set();
    return taken;
  }

  /** The document of a URI. A request does not make one of what is not open and not part of the workspace.
   *  @throws ResponseError where there is none. */
  override async getOrCreateDocument(uri: URI): Promise<LangiumDocument> {
    const known = this.getDocument(uri);
    if (known !== undefined) return Promise.resolve(known);
    throw noDocument(uri);
  }

  override addDocument(document: LangiumDocument): void {
    super.addDocument(document);
    this.byUri.set(document.uri.toString(), document);
    this.unbuilt.add(document);
    this.touch(document);
  }

  override deleteDocument(uri: URI): LangiumDocument | undefined {
    const document = super.deleteDocument(uri);
    if (document !== undefined) this.forget(document);
    return document;
  }

  override deleteDocuments(folder: URI): LangiumDocument[] {
    const documents = super.deleteDocuments(folder);
    for (const document of documents) this.forget(document);
    return documents;
  }

  private forget(document: LangiumDocument): void {
    this.byUri.delete(document.uri.toString());
    this.unbuilt.delete(document);
    this.touch(document);
  }
}

/** The answer to a request about a document that is not there, or not there any more. */
export function noDocument(uri: URI): ResponseError {
  return new ResponseError(
    LSPErrorCodes.ServerCancelled,
    `There is no document ${uri.toString()}.`,
  );
}
