/**
 * Langium's documents, and which of them have come, gone or been read anew since somebody asked: so that
 * after a keystroke nobody has to look at them all.
 */
import { DefaultLangiumDocuments, type LangiumDocument, type URI } from 'langium';

export class KnownDocuments extends DefaultLangiumDocuments {
  /** What a build has still to do: added or changed, and not yet built to the end. */
  readonly unbuilt = new Set<LangiumDocument>();
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
