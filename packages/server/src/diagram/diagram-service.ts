/** The diagram part of the server on its connection: pictures, places, lists, exports. */
import type { Idef0SharedServices } from '@idef0-studio/language/lsp';
import { rangeOf } from '@idef0-studio/language';
import { drawDiagram, toSvg } from '@idef0-studio/render';
import { URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { METHOD } from '../protocol.js';
import type {
  ActionMessage,
  DiagramAtParams,
  DiagramItem,
  DiagramPlace,
  DiagramTarget,
  ExportedDiagram,
  RevealParams,
  TextPlace,
} from '../protocol.js';
import type { LayoutService } from '../layout-service.js';
import { diagramAt } from './diagram-at.js';
import { DiagramSession } from './diagram-session.js';
import { findDiagram, listDiagrams } from './find-diagram.js';
import { Painter } from './painter.js';
import { originOfElement } from './reveal.js';

export interface DiagramServiceOptions {
  /** Settled when the texts that have arrived are parsed. */
  readonly ready: () => Promise<unknown>;
  readonly onError: (error: unknown) => void;
  /** Where layouts that take long are made. */
  readonly layouts: LayoutService;
}

export class DiagramService {
  private readonly sessions = new Map<string, DiagramSession>();
  private readonly painter: Painter;

  constructor(
    private readonly services: Idef0SharedServices,
    private readonly connection: Connection,
    private readonly options: DiagramServiceOptions,
  ) {
    this.painter = new Painter(services.idef0.ModelWorkspace, options.layouts);
    this.listen();
  }

  /** A document was parsed or is gone: the pictures follow. */
  refresh(): void {
    for (const session of this.sessions.values()) session.refresh();
  }

  dispose(): void {
    for (const clientId of this.sessions.keys()) this.close(clientId);
  }

  private listen(): void {
    const { connection } = this;
    connection.onNotification(METHOD.action, (message: ActionMessage) => this.accept(message));
    connection.onNotification(METHOD.closeDiagram, ({ clientId }: { clientId: string }) => {
      this.close(clientId);
    });
    connection.onRequest(METHOD.diagramAt, (params: DiagramAtParams) => this.diagramAt(params));
    connection.onRequest(METHOD.diagrams, ({ uri }: { uri: string }) => this.list(uri));
    connection.onRequest(METHOD.reveal, (params: RevealParams) => this.reveal(params));
    connection.onRequest(METHOD.exportSvg, (target: DiagramTarget) => this.exportSvg(target));
  }

  private async accept({ clientId, action }: ActionMessage): Promise<void> {
    try {
      await this.session(clientId).accept(action);
    } catch (error) {
      this.options.onError(error);
    }
  }

  private session(clientId: string): DiagramSession {
    const known = this.sessions.get(clientId);
    if (known !== undefined) return known;
    const dispatch = (action: unknown): Promise<void> =>
      this.connection.sendNotification(METHOD.action, { clientId, action });
    const session = new DiagramSession(this.painter, dispatch, this.options);
    this.sessions.set(clientId, session);
    return session;
  }

  private close(clientId: string): void {
    this.sessions.get(clientId)?.dispose();
    this.sessions.delete(clientId);
  }

  // The protocol of the connection has `null` where there is nothing.

  private async diagramAt({ uri, position }: DiagramAtParams): Promise<DiagramPlace | null> {
    await this.options.ready();
    const key = URI.parse(uri).toString();
    const workspace = this.services.idef0.ModelWorkspace;
    const document = workspace.document(key);
    const model = workspace.modelOf(key);
    if (document === undefined) return null;
    if (model === undefined) return { target: { uri: key }, canGoUp: false };
    return diagramAt(model, key, document.textDocument.offsetAt(position));
  }

  private async list(uri: string): Promise<DiagramItem[]> {
    await this.options.ready();
    return listDiagrams(this.services.idef0.ModelWorkspace, URI.parse(uri).toString());
  }

  private async reveal({ target, element }: RevealParams): Promise<TextPlace | null> {
    await this.options.ready();
    const workspace = this.services.idef0.ModelWorkspace;
    const found = findDiagram(workspace, target);
    if (found.kind === 'none') return null;
    const origin = originOfElement(found.model, found.diagram, element);
    if (origin === undefined) return null;
    return { uri: origin.document, range: rangeOf(workspace, origin) };
  }

  private async exportSvg(target: DiagramTarget): Promise<ExportedDiagram | null> {
    await this.options.ready();
    const found = findDiagram(this.services.idef0.ModelWorkspace, target);
    if (found.kind === 'none') return null;
    const { model, diagram } = found;
    const geometry = await this.painter.settledLayout(diagram);
    if (geometry === undefined) return null;
    const svg = toSvg(drawDiagram(geometry));
    return { svg, name: `${model.name}-${diagram.node}`.replace(/[^\p{L}\p{N}.-]+/gu, '-') };
  }
}
