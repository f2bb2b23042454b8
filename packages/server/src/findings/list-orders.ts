/**
 * `layout/list-order` for the diagrams that are shown: found when a picture has settled and nothing else is to do, and told
 * to the workspace as a finding. A diagram that was looked at before is not looked at again.
 */
import { mayOrder, orderFinding, type ModelWorkspace } from '@idef0-studio/language';
import { listsOf, type BetterOrders } from '@idef0-studio/layout';
import type { Diagram, Finding, ModelQueries } from '@idef0-studio/model';
import { LayoutMemory } from '../diagram/layout-memory.js';
import type { GoodPicture } from '../diagram/picture.js';
import type { OrdersService, OrdersTask } from '../layouts/layout-service.js';

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
  /** What was found, by task; `undefined` in it where there is nothing to find. */
  private readonly known = new LayoutMemory<{ readonly better: BetterOrders | undefined }>();

  constructor(
    private readonly workspace: ModelWorkspace,
    private readonly options: ListOrdersOptions,
  ) {}

  /** A picture has settled. */
  look(clientId: string, picture: GoodPicture): void {
    this.stop(clientId);
    const outdated = new AbortController();
    const search = async (): Promise<void> => {
      const found = await this.findingFor(picture, outdated.signal);
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
    this.tell(clientId, undefined);
  }

  private async findingFor(
    picture: GoodPicture,
    outdated: AbortSignal,
  ): Promise<Finding | undefined> {
    const [document = ''] = picture.documents;
    const model = this.workspace.modelOf(document);
    if (picture.kind !== 'diagram' || model === undefined) return undefined;
    const better = await this.betterOrders(this.taskOf(model, picture.diagram), outdated);
    const now = this.workspace.modelOf(document);
    if (better === undefined || now === undefined) return undefined;
    return orderFinding(this.workspace, now, { node: picture.diagram.node, ...better });
  }

  private async betterOrders(
    task: OrdersTask,
    outdated: AbortSignal,
  ): Promise<BetterOrders | undefined> {
    if (task.lists.length === 0) return undefined;
    const key = JSON.stringify(task);
    const known = this.known.of(key);
    if (known !== undefined) return known.better;
    const better = await this.options.orders.find(task, outdated);
    if (!outdated.aborted) this.known.note(key, { better });
    return better;
  }

  private taskOf(model: ModelQueries, diagram: Diagram): OrdersTask {
    const lists = listsOf(diagram).filter((list) => mayOrder(this.workspace, model, list));
    const activities = new Set(lists.map(({ activity }) => activity));
    const children = [...activities].flatMap((id) => {
      const node = model.activity(id)?.node;
      return (node === undefined ? undefined : model.diagram(node)) ?? [];
    });
    return { diagram, children, lists };
  }

  private tell(clientId: string, finding: Finding | undefined): void {
    if (finding === undefined && !this.told.delete(clientId)) return;
    if (finding !== undefined) this.told.add(clientId);
    this.workspace.tellDrawn(clientId, finding === undefined ? [] : [finding]);
    this.options.changed();
  }
}
