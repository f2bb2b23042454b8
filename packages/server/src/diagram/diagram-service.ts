/** The diagram part of the server on its connection: pictures, places, lists, exports. */
import type { Idef0SharedServices } from '@idef0-studio/language/lsp';
import { rangeOf } from '@idef0-studio/language';
import type { ModelQueries } from '@idef0-studio/model';
import { URI } from 'langium';
import type { Connection } from 'vscode-languageserver';
import { METHOD } from '@idef0-studio/protocol';
import type {
  DiagramAtParams,
  DiagramItem,
  DiagramAt,
  ElementParams,
  ExportedPicture,
  ExportParams,
  NamedViewItem,
  OrderedLists,
  Subject,
  TextLocation,
} from '@idef0-studio/protocol';
import { readParams } from '../inputs/from-outside.js';
import type { ListOrders } from './list-orders.js';
import { orderedLists } from './ordered-lists.js';
import type { LayoutService, OrdersService } from '../layouts/layout-service.js';
import { diagramAt } from './diagram-at.js';
import { DiagramSession } from './diagram-session.js';
import { exportPicture } from './export-picture.js';
import { listDiagrams } from './find-diagram.js';
import { findElement } from './find-element.js';
import { listNamedViews } from './named-views.js';
import { Painter } from './painter.js';
import type { GoodPicture } from './picture.js';
import { originOfMeaning } from './reveal.js';
import { allSubjects, subjectsAt, subjectsOf } from './subjects.js';

export interface DiagramServiceOptions {
  /** Settled when the texts that have arrived are parsed. */
  readonly ready: () => Promise<unknown>;
  readonly onError: (error: unknown) => void;
  /** Where layouts that take long are made. */
  readonly layouts: LayoutService;
  /** What is found about the order of lists on the diagrams that are shown. */
  readonly listOrders: ListOrders;
  /** Where better orders of lists are looked for. */
  readonly orders: OrdersService;
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
    for (const [clientId, session] of this.sessions) {
      this.options.listOrders.stop(clientId);
      session.refresh();
    }
  }

  dispose(): void {
    for (const clientId of this.sessions.keys()) this.close(clientId);
  }

  private listen(): void {
    const { connection } = this;
    connection.onNotification(METHOD.action, (params: unknown) => this.accept(params));
    connection.onNotification(METHOD.closeDiagram, (params: unknown) => {
      this.close(readParams.close(params).clientId);
    });
    const answer = <Params, Answer>(
      method: string,
      read: (params: unknown) => Params,
      give: (params: Params) => Promise<Answer>,
    ): void => {
      connection.onRequest(method, (params: unknown) => give(read(params)));
    };
    answer(METHOD.diagramAt, readParams.diagramAt, (params) => this.diagramAt(params));
    answer(METHOD.diagrams, readParams.document, ({ uri }) => this.list(uri));
    answer(METHOD.namedViews, readParams.document, ({ uri }) => this.namedViews(uri));
    answer(METHOD.reveal, readParams.element, (params) => this.reveal(params));
    answer(METHOD.subjectsAt, readParams.diagramAt, (params) => this.subjectsAt(params));
    answer(METHOD.subjectsOf, readParams.element, (params) => this.subjectsOf(params));
    answer(METHOD.subjects, readParams.document, ({ uri }) => this.subjects(uri));
    answer(METHOD.orderLists, readParams.document, ({ uri }) => this.orderLists(uri));
    answer(METHOD.exportPicture, readParams.exportPicture, (params) => this.exportPicture(params));
  }

  private async accept(params: unknown): Promise<void> {
    try {
      const { clientId, action } = readParams.action(params);
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
    const { ready, onError, listOrders } = this.options;
    const onSettled = (picture: GoodPicture) => listOrders.look(clientId, picture);
    const session = new DiagramSession(this.painter, dispatch, { ready, onError, onSettled });
    this.sessions.set(clientId, session);
    return session;
  }

  private close(clientId: string): void {
    this.sessions.get(clientId)?.dispose();
    this.sessions.delete(clientId);
    this.options.listOrders.leave(clientId);
  }

  // The protocol of the connection has `null` where there is nothing.

  private async diagramAt({ uri, position }: DiagramAtParams): Promise<DiagramAt | null> {
    const place = await this.placeAt({ uri, position });
    if (place === undefined) return null;
    const { model, key, offset } = place;
    return model === undefined
      ? { target: { uri: key }, canGoUp: false }
      : diagramAt(model, key, offset);
  }

  private async subjectsAt(params: DiagramAtParams): Promise<Subject[]> {
    const place = await this.placeAt(params);
    if (place?.model === undefined) return [];
    return subjectsAt(place.model, place.key, place.offset);
  }

  private async placeAt({ uri, position }: DiagramAtParams): Promise<ResolvedPosition | undefined> {
    await this.options.ready();
    const key = URI.parse(uri).toString();
    const workspace = this.services.idef0.ModelWorkspace;
    const document = workspace.document(key);
    if (document === undefined) return undefined;
    const offset = document.textDocument.offsetAt(position);
    return { key, model: workspace.modelOf(key), offset };
  }

  private async list(uri: string): Promise<DiagramItem[]> {
    await this.options.ready();
    return listDiagrams(this.services.idef0.ModelWorkspace, URI.parse(uri).toString());
  }

  private async namedViews(uri: string): Promise<NamedViewItem[]> {
    await this.options.ready();
    return listNamedViews(this.services.idef0.ModelWorkspace, URI.parse(uri).toString());
  }

  private async subjects(uri: string): Promise<Subject[]> {
    await this.options.ready();
    const key = URI.parse(uri).toString();
    const model = this.services.idef0.ModelWorkspace.modelOf(key);
    return model === undefined ? [] : allSubjects(model, key);
  }

  private async reveal({ target, element }: ElementParams): Promise<TextLocation | null> {
    await this.options.ready();
    const workspace = this.services.idef0.ModelWorkspace;
    const found = findElement(workspace, target, element);
    const [meaning] = found?.meanings ?? [];
    if (found === undefined || meaning === undefined) return null;
    const origin = originOfMeaning(found.model, found.diagram, meaning);
    if (origin === undefined) return null;
    return { uri: origin.document, range: rangeOf(workspace, origin) };
  }

  private async subjectsOf({ target, element }: ElementParams): Promise<Subject[]> {
    await this.options.ready();
    const found = findElement(this.services.idef0.ModelWorkspace, target, element);
    return found === undefined ? [] : subjectsOf(found.model, target.uri, found.meanings);
  }

  private async orderLists(uri: string): Promise<OrderedLists> {
    await this.options.ready();
    const { orders } = this.options;
    const workspace = this.services.idef0.ModelWorkspace;
    const { edit, ...done } = await orderedLists(workspace, URI.parse(uri).toString(), orders);
    if (edit === undefined) return done;
    const label = 'Order all lists as best drawn';
    const { applied } = await this.connection.workspace.applyEdit({ label, edit });
    return applied ? done : { ...done, refusal: 'The editor has not taken the edit.' };
  }

  private async exportPicture(params: ExportParams): Promise<ExportedPicture | null> {
    await this.options.ready();
    const workspace = this.services.idef0.ModelWorkspace;
    return (await exportPicture(workspace, this.painter, params)) ?? null;
  }
}

/** A position in a text, with what is known of it. */
interface ResolvedPosition {
  /** URI of the document as the server spells it. */
  readonly key: string;
  readonly model: ModelQueries | undefined;
  readonly offset: number;
}
