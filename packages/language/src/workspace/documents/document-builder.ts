/**
 * Builds what has changed, and nothing else. Langium asks all documents after each keystroke whether the
 * change bears on them; here none refers to another, so a build is a parse of the changed documents and of
 * those that a build before was stopped at. Whoever waits for a document is answered, also where it goes.
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
import { noDocument, type KnownDocuments } from './known-documents.js';
import { StateWaiters, type Standing } from './state-waiters.js';

/** What of a change counts: which documents are to be read, and which are not there any more. */
export interface DocumentChanges {
  readonly changed: readonly URI[];
  readonly deleted: readonly URI[];
}

export class DocumentBuilder extends DefaultDocumentBuilder {
  private readonly waiters = new StateWaiters();

  constructor(
    services: LangiumSharedCoreServices,
    private readonly documents: KnownDocuments,
    /** Finds out what counts of a change that was told of. */
    private readonly resolve: (told: DocumentChanges) => Promise<DocumentChanges>,
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
    const counting = await this.resolve({ changed, deleted });
    const gone = counting.deleted.flatMap((uri) => this.langiumDocuments.deleteDocuments(uri));
    for (const document of gone) this.cleanUpDeleted(document);
    for (const uri of counting.changed) {
      const document = this.documentAt(uri);
      this.resetToState(document, DocumentState.Changed);
      this.documents.unbuilt.add(document);
    }
    this.waiters.review();
    await this.emitUpdate(
      [...counting.changed],
      gone.map(({ uri }) => uri),
    );
    // From here on a newer change may stop this build.
    await interruptAndCheck(token);
    const documents = this.sortDocuments([...this.documents.unbuilt]);
    await this.buildDocuments(documents, this.updateBuildOptions, token);
  }

  protected override async runCancelable(
    ...stage: Parameters<DefaultDocumentBuilder['runCancelable']>
  ): Promise<void> {
    await super.runCancelable(...stage);
    this.waiters.review();
  }

  protected override async notifyDocumentPhase(
    ...phase: Parameters<DefaultDocumentBuilder['notifyDocumentPhase']>
  ): Promise<void> {
    await super.notifyDocumentPhase(...phase);
    this.waiters.review();
  }

  protected override async awaitDocumentState(
    state: DocumentState,
    uri: URI,
    token: Cancellation.CancellationToken,
  ): Promise<URI> {
    const standing = (): Standing => {
      const document = this.langiumDocuments.getDocument(uri);
      if (document !== undefined) return document.state >= state ? 'built' : 'pending';
      // A text that has just been opened becomes a document when its turn comes.
      return this.textDocuments?.get(uri) === undefined ? 'gone' : 'pending';
    };
    await this.waiters.wait(standing, () => noDocument(uri), token);
    return uri;
  }

  protected override async awaitBuilderState(
    state: DocumentState,
    token: Cancellation.CancellationToken,
  ): Promise<void> {
    const standing = (): Standing => (this.currentState >= state ? 'built' : 'pending');
    await this.waiters.wait(standing, () => undefined, token);
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
