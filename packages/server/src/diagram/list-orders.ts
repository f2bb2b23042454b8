/**
 * `layout/list-order` and `layout/box-order` for the diagrams that are shown: found when a picture has settled and nothing else is to do, and told
 * to the workspace as a finding. A diagram that was looked at before is not looked at again.
 */
import {
  mayOrder,
  orderFinding,
  turnableBoxes,
  turnFinding,
  type ModelWorkspace,
} from '@idef0-studio/language';
import { listsOf } from '@idef0-studio/layout';
import type { Diagram, Finding, ModelQueries } from '@idef0-studio/model';
import { LayoutMemory } from './layout-memory.js';
import type { GoodPicture } from './picture.js';
import type { FoundOrders, OrdersService, OrdersTask } from '../layouts/layout-service.js';

/** How long an author must have done nothing, ms. */
const PAUSE = 1_000;

export interface ListOrdersOptions {
  readonly orders: OrdersService;
  /** Findings were told. */
  readonly changed: () => void;
  readonly onError: (error: unknown) => void;
}

/** What is under way for a picture. */
interface Search {
  readonly outdated: AbortController;
  readonly pause: ReturnType<typeof setTimeout>;
}

export class ListOrders {
  private readonly searches = new Map<string, Search>();
  /** The pictures that something is told of. */
  private readonly told = new Set<string>();
  /** What was found, by task. */
  private readonly known = new LayoutMemory<FoundOrders>();

  constructor(
    private readonly workspace: ModelWorkspace,
    private readonly options: ListOrdersOptions,
  ) {}

  /** A picture has settled. */
  look(clientId: string, picture: GoodPicture): void {
    this.stop(clientId);
    const outdated = new AbortController();
    const search = async (): Promise<void> => {
      const found = await this.findingsFor(picture, outdated.signal);
      if (!outdated.signal.aborted) this.tell(clientId, found);
    };
    const pause = setTimeout(() => void search().catch(this.options.onError), PAUSE);
    this.searches.set(clientId, { outdated, pause });
  }

  /** The picture may be another one soon: what is looked for is outdated. */
  stop(clientId: string): void {
    const search = this.searches.get(clientId);
    clearTimeout(search?.pause);
    search?.outdated.abort();
    this.searches.delete(clientId);
  }

  /** A picture is closed. */
  leave(clientId: string): void {
    this.stop(clientId);
    this.tell(clientId, []);
  }

  private async findingsFor(
    picture: GoodPicture,
    outdated: AbortSignal,
  ): Promise<readonly Finding[]> {
    const [document = ''] = picture.documents;
    const model = this.workspace.modelOf(document);
    if (picture.kind !== 'diagram' || model === undefined) return [];
    const { node, activity } = picture.diagram;
    const found = await this.foundFor(this.taskOf(model, picture.diagram), outdated);
    const now = this.workspace.modelOf(document);
    if (found === undefined || now === undefined) return [];
    const { lists, boxes } = found;
    return [
      lists && orderFinding(this.workspace, now, { node, ...lists }),
      boxes && turnFinding(this.workspace, now, { activity, ...boxes }),
    ].filter((finding) => finding !== undefined);
  }

  private async foundFor(
    task: OrdersTask,
    outdated: AbortSignal,
  ): Promise<FoundOrders | undefined> {
    if (task.lists.length === 0 && task.pairs.length === 0) return undefined;
    const key = JSON.stringify(task);
    const known = this.known.of(key);
    if (known !== undefined) return known;
    const found = await this.options.orders.find(task, outdated);
    if (found !== undefined) this.known.note(key, found);
    return found;
  }

  private taskOf(model: ModelQueries, diagram: Diagram): OrdersTask {
    const lists = listsOf(diagram).filter((list) => mayOrder(this.workspace, model, list));
    const activities = new Set(lists.map(({ activity }) => activity));
    const children = [...activities].flatMap((id) => {
      const node = model.activity(id)?.node;
      return (node === undefined ? undefined : model.diagram(node)) ?? [];
    });
    const pairs =
      diagram.boxes.length > 1 ? turnableBoxes(this.workspace, model, diagram.activity) : [];
    return { diagram, children, lists, pairs };
  }

  private tell(clientId: string, findings: readonly Finding[]): void {
    if (findings.length === 0 && !this.told.delete(clientId)) return;
    if (findings.length > 0) this.told.add(clientId);
    this.workspace.tellDrawn(clientId, findings);
    this.options.changed();
  }
}
