/**
 * Findings to the editor. An edit of one file changes the findings in others, so after each build the workspace
 * says which documents may have others than before; each of these whose list is another one is published.
 */
import { equal, type Finding } from '@idef0-studio/model';
import { findingDiagnostics } from '@idef0-studio/language';
import type { Idef0SharedServices } from '@idef0-studio/language/lsp';
import type { Connection, Diagnostic, PublishDiagnosticsParams } from 'vscode-languageserver';
import { TimeBudget } from '../scheduling/time-budget.js';

/** How long others may have to wait, ms. */
const LONGEST = 12;

interface Published {
  readonly findings: readonly Finding[];
  /** The texts that lines and characters were counted in, by document: its own, and those that notes lead to. */
  readonly texts: ReadonlyMap<string, TextState>;
  readonly diagnostics: readonly Diagnostic[];
}

/** Of a document; what is equal in all parts is the same text. */
interface TextState {
  /** Another one after each parse. */
  readonly root: unknown;
  /** Another one when the text is opened or closed, also where that leads to no parse. */
  readonly document: unknown;
  /** Of an open text, which changes within its document. */
  readonly version: number | undefined;
}

const NO_TEXT: TextState = { root: undefined, document: undefined, version: undefined };

export class DiagnosticsPublisher {
  private readonly published = new Map<string, Published>();
  /** The documents with notes that lead into another one, by that one. */
  private readonly pointing = new Map<string, Set<string>>();

  constructor(
    private readonly services: Idef0SharedServices,
    private readonly connection: Pick<Connection, 'sendDiagnostics'>,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Publishes what changed since the last call; an empty list for what is clean now, and first for what is
   *  gone. */
  async publish(): Promise<void> {
    const workspace = this.services.idef0.ModelWorkspace;
    const budget = new TimeBudget(LONGEST);
    while (!workspace.checkUntil(() => budget.isOver())) await budget.yield();
    const changed = workspace.takeChanged();
    // Notes of other documents may lead to lines of these.
    const pointing = changed.flatMap((uri) => [...(this.pointing.get(uri) ?? [])]);
    const [present, gone] = parted([...new Set([...changed, ...pointing])], (uri) =>
      workspace.isPresent(uri),
    );
    for (const uri of gone) {
      const news = this.farewellOf(uri);
      if (news !== undefined) await this.connection.sendDiagnostics(news);
    }
    for (const uri of present) {
      await this.publishOne(uri);
      if (budget.isOver()) await budget.yield();
    }
  }

  /** What fails on one document keeps nobody from the others. */
  private async publishOne(uri: string): Promise<void> {
    try {
      const news = this.newsOf(uri);
      if (news !== undefined) await this.connection.sendDiagnostics(news);
    } catch (error) {
      this.onError(error);
    }
  }

  /** Notes that the findings of documents that have gone were taken away, as Langium does at once. */
  forget(uris: readonly string[]): void {
    for (const uri of uris) this.drop(uri);
  }

  /** The findings of a document, where they are others than the last. */
  private newsOf(uri: string): PublishDiagnosticsParams | undefined {
    const workspace = this.services.idef0.ModelWorkspace;
    const findings = workspace.findingsOf(uri);
    const last = this.published.get(uri);
    if (last?.findings === findings && this.isCurrent(last)) return undefined;
    const diagnostics = findingDiagnostics(workspace, uri);
    const texts = this.textsOf(uri, findings);
    this.keep(uri, { findings, texts, diagnostics });
    // Each version of an open text is answered, even where its list is the same: editors may wait for it.
    const version = texts.get(uri)?.version;
    const isNewVersion = version !== undefined && version !== last?.texts.get(uri)?.version;
    if (equal(diagnostics, last?.diagnostics ?? NONE) && !isNewVersion) return undefined;
    return { uri, diagnostics, ...(version === undefined ? {} : { version }) };
  }

  /** Whether lines and characters still are where they were. */
  private isCurrent({ texts }: Published): boolean {
    for (const [uri, before] of texts) {
      const now = this.textState(uri);
      const isSame = now.root === before.root && now.document === before.document;
      if (!isSame || now.version !== before.version) return false;
    }
    return true;
  }

  private textsOf(uri: string, findings: readonly Finding[]): ReadonlyMap<string, TextState> {
    const others = findings.flatMap(({ notes }) => notes.map(({ origin }) => origin.document));
    return new Map([...new Set([uri, ...others])].map((each) => [each, this.textState(each)]));
  }

  private textState(uri: string): TextState {
    const document = this.services.idef0.ModelWorkspace.document(uri);
    if (document === undefined) return NO_TEXT;
    const { parseResult, textDocument } = document;
    const isOpen = this.services.workspace.TextDocuments.get(document.uri) !== undefined;
    const version = isOpen ? textDocument.version : undefined;
    return { root: parseResult.value, document: textDocument, version };
  }

  /** The empty list that takes the findings of a document away, where it had any. */
  private farewellOf(uri: string): PublishDiagnosticsParams | undefined {
    const { diagnostics } = this.published.get(uri) ?? { diagnostics: NONE };
    this.drop(uri);
    return diagnostics.length === 0 ? undefined : { uri, diagnostics: [] };
  }

  private keep(uri: string, published: Published): void {
    this.drop(uri);
    this.published.set(uri, published);
    for (const other of published.texts.keys()) {
      if (other === uri) continue;
      const known = this.pointing.get(other);
      if (known === undefined) this.pointing.set(other, new Set([uri]));
      else known.add(uri);
    }
  }

  private drop(uri: string): void {
    for (const other of this.published.get(uri)?.texts.keys() ?? []) {
      const known = this.pointing.get(other);
      if (known?.delete(uri) === true && known.size === 0) this.pointing.delete(other);
    }
    this.published.delete(uri);
  }
}

const NONE: readonly Diagnostic[] = [];

/** Those that pass a test, and the others. */
function parted<T>(all: readonly T[], test: (each: T) => boolean): readonly [T[], T[]] {
  return [all.filter(test), all.filter((each) => !test(each))];
}
