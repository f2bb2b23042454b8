/**
 * Makes documents of the bytes of files, so that a text that is no UTF-8 is read as what it most likely is and
 * has a finding. What is open in an editor is judged by the editor's text.
 */
import {
  Cancellation,
  DefaultLangiumDocumentFactory,
  type AstNode,
  type FileSystemProvider,
  type LangiumDocument,
  type LangiumSharedCoreServices,
  type Mutable,
  type TextDocument,
  type URI,
} from 'langium';
import { isLowered } from '../../lower/lower-document.js';
import { foreignText, noteForeign, type ForeignText } from '../../text/foreign-text.js';
import { readText, type ReadText } from '../../text/read-text.js';

type Factory = DefaultLangiumDocumentFactory;

export class BytesFactory extends DefaultLangiumDocumentFactory {
  private readonly files: FileSystemProvider;
  /** How the text that was read last of a file was written, until it is noted with what is made of it. */
  private readonly foreign = new Map<string, ForeignText | undefined>();

  constructor(services: LangiumSharedCoreServices) {
    super(services);
    this.files = services.workspace.FileSystemProvider;
  }

  override async fromUri<T extends AstNode = AstNode>(
    ...[uri, token]: Parameters<Factory['fromUri']>
  ): Promise<LangiumDocument<T>> {
    const document = await super.fromUri<T>(uri, token);
    await this.note(document);
    return document;
  }

  override async update<T extends AstNode = AstNode>(
    document: LangiumDocument<T>,
    token: Parameters<Factory['update']>[1],
  ): Promise<LangiumDocument<T>> {
    const updated = await super.update(document, token);
    await this.note(updated);
    return updated;
  }

  protected override async getInitialText(uri: URI): Promise<string> {
    const { text, foreign } = await this.read(uri);
    this.foreign.set(uri.toString(), foreign);
    return text;
  }

  /** Where the editor could not read all of an open text, the file says in which encoding it most likely is. */
  protected override async getUpdatedText<T extends AstNode>(
    { uri }: LangiumDocument<T>,
    open: TextDocument | undefined,
  ): Promise<string> {
    if (open === undefined) return this.getInitialText(uri);
    const text = open.getText();
    if (text.includes('\uFFFD')) {
      // A text that is nowhere on disk has no bytes to look at.
      await this.getInitialText(uri).catch(() => undefined);
    }
    return text;
  }

  /** Most files are UTF-8, as their text shows; of the others the bytes are looked at. */
  private async read(uri: URI): Promise<ReadText> {
    const text = await this.files.readFile(uri);
    if (!/[\uFFFD\0]/u.test(text))
      return { text: text.replace(/^\uFEFF/u, ''), foreign: undefined };
    return readText(await this.files.readBinary(uri));
  }

  /** What is made of a text is remembered by the root of its tree: the same text, written in another way, needs
   *  another root. */
  private async note(document: Mutable<LangiumDocument>): Promise<void> {
    const { uri } = document;
    const foreign = this.foreign.get(uri.toString());
    this.foreign.delete(uri.toString());
    if (foreignText(document.parseResult.value)?.encoding === foreign?.encoding) return;
    if (isLowered(document)) {
      const text = document.textDocument.getText();
      const token = Cancellation.CancellationToken.None;
      document.parseResult = await this.parseAsync(uri, text, token);
      Object.assign(document.parseResult.value, { $document: document });
    }
    noteForeign(document.parseResult.value, foreign);
  }
}
