/**
 * Builds what has changed, and nothing else. Langium asks all documents after each keystroke whether the
 * change bears on them; here none refers to another, so a build is a parse of the changed documents and of
 * those that a build before was stopped at.
 */
import {
  Cancellation,
  DefaultDocumentBuilder,
  DocumentState,
  interruptAndCheck,
  type BuildOptions,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type URI,
} from 'langium';
import type { KnownDocuments } from './known-documents.js';

export class DocumentBuilder extends DefaultDocumentBuilder {
  constructor(
    services: LangiumSharedCoreServices,
    private readonly documents: KnownDocuments,
  ) {
    super(services);
  }

  protected override async buildDocuments(
    documents: LangiumDocument[],
    options: BuildOptions,
    token: Cancellation.CancellationToken,
  ): Promise<void> {
    const { unbuilt } = this.documents;
    for (const document of documents) unbuilt.add(document);
    await super.buildDocuments(documents, options, token);
    for (const document of documents) unbuilt.delete(document);
  }

  override async update(
    changed: URI[],
    deleted: URI[],
    token: Cancellation.CancellationToken = Cancellation.CancellationToken.None,
  ): Promise<void> {
    this.currentState = DocumentState.Changed;
    const gone = deleted.flatMap((uri) => this.langiumDocuments.deleteDocuments(uri));
    for (const document of gone) this.cleanUpDeleted(document);
    const found = await Promise.all(changed.map((uri) => this.findChangedUris(uri)));
    const uris = found.flat();
    for (const uri of uris) {
      const document = this.documentAt(uri);
      this.resetToState(document, DocumentState.Changed);
      this.documents.unbuilt.add(document);
    }
    await this.emitUpdate(
      uris,
      gone.map(({ uri }) => uri),
    );
    // From here on a newer change may stop this build.
    await interruptAndCheck(token);
    const documents = this.sortDocuments([...this.documents.unbuilt]);
    await this.buildDocuments(documents, this.updateBuildOptions, token);
  }

  /** The document of a URI; an empty one, to be read by the build, where there is none yet. */
  private documentAt(uri: URI): LangiumDocument {
    const known = this.langiumDocuments.getDocument(uri);
    if (known !== undefined) return known;
    const document = this.langiumDocumentFactory.fromModel({ $type: 'INVALID' }, uri);
    document.state = DocumentState.Changed;
    this.langiumDocuments.addDocument(document);
    return document;
  }
}
