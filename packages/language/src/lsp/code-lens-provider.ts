/**
 * Code lenses: over each activity the ways to its diagram, its node tree and its impact, over each object the
 * way to its view, over each named view its picture. Read off the fragment, so that they stand over broken text too; a name that the model
 * does not know has none.
 */
import type { LangiumDocument } from 'langium';
import type { CodeLensProvider, LanguageServer } from 'langium/lsp';
import type {
  Activity,
  ActivityContent,
  ActivityDeclaration,
  Fragment,
  ObjectHead,
  Name,
  Origin,
  PlainDeclaration,
  ModelQueries,
  ViewRequest,
} from '@idef0-studio/model';
import {
  CONTEXT_NODE,
  diagramNodeFor,
  makingParties,
  nameAt,
  namedView,
  nameKey,
  partyCount,
  takingParties,
} from '@idef0-studio/model';
import type { CodeLens } from 'vscode-languageserver-types';
import type { ModelWorkspace } from '../workspace/model-workspace.js';

/** The command of every lens. Its one argument is what to show: `uri`, `model`, and either `node` with
 *  `activity`, or `view`. */
export const SHOW_COMMAND = 'idef0.show';

export class Idef0CodeLensProvider implements CodeLensProvider {
  private hasCommand = false;

  /** Lenses are for clients that have the command: they say so by `showCommand` among the options of their
   *  `initialize` request. */
  constructor(
    private readonly workspace: ModelWorkspace,
    server: Pick<LanguageServer, 'onInitialize'>,
  ) {
    server.onInitialize(({ initializationOptions }) => {
      const options: unknown = initializationOptions;
      this.hasCommand =
        typeof options === 'object' &&
        options !== null &&
        'showCommand' in options &&
        options.showCommand === SHOW_COMMAND;
    });
  }

  provideCodeLens(document: LangiumDocument): CodeLens[] {
    if (!this.hasCommand) return [];
    const uri = document.uri.toString();
    const model = this.workspace.modelOf(uri);
    const fragment = this.workspace.fragmentOf(uri);
    if (model === undefined || fragment === undefined) return [];
    return new Lenses(document, model).of(fragment);
  }
}

class Lenses {
  private readonly uri: string;

  constructor(
    private readonly document: LangiumDocument,
    private readonly model: ModelQueries,
  ) {
    this.uri = document.uri.toString();
  }

  of({ activities, decompositions, objects, bundles, plainElements }: Fragment): CodeLens[] {
    return [
      ...plainElements.flatMap((element) => this.named(element)),
      ...[...objects, ...bundles].flatMap(({ name }) => this.object(name)),
      ...activities.flatMap((activity) => this.activity(activity)),
      ...decompositions.flatMap(({ target, content }) => [
        ...this.ofActivity(target),
        ...this.inside(content),
      ]),
    ];
  }

  /** The picture of a named view; none where its lines do not say what to draw. */
  private named({ kind, name: { origin, text } }: PlainDeclaration): CodeLens[] {
    const element =
      kind === 'view'
        ? this.model.plainElements('view').find(({ name }) => name === nameKey(text))
        : undefined;
    const view = element && namedView(this.model, element);
    if (view === undefined || view.kind === 'index') return [];
    if (view.kind !== 'diagram')
      return [this.lens(origin, 'Show', { view: { kind: 'named', name: view.name } })];
    const { node, of } = view;
    if (node === undefined) return [];
    const activity = node !== CONTEXT_NODE && of !== undefined ? of : {};
    return [this.lens(origin, 'Show', { node, ...activity, named: view.name })];
  }

  private activity({ name, content }: ActivityDeclaration): CodeLens[] {
    return [...this.ofActivity(name), ...this.inside(content)];
  }

  private inside({ children, objects, bundles }: ActivityContent): CodeLens[] {
    return [
      ...[...objects, ...bundles].flatMap(({ name }) => this.object(name)),
      ...children.flatMap((child) => this.activity(child)),
    ];
  }

  private ofActivity({ origin }: Name): CodeLens[] {
    const found = this.meantAt(origin);
    const activity = found?.kind === 'activity' ? this.model.activity(found.id) : undefined;
    if (activity === undefined) return [];
    return [
      ...this.diagramOf(activity, origin),
      ...(activity.children.length === 0
        ? []
        : [this.view(origin, 'Node tree', { kind: 'tree', activity: activity.id })]),
      this.view(origin, 'Impact', { kind: 'impact', of: { activity: activity.id }, ...REACH }),
    ];
  }

  /** Its own diagram, else the one that shows it as a box. */
  private diagramOf({ id, node }: Activity, origin: Origin): CodeLens[] {
    const shown = diagramNodeFor(this.model, id);
    if (shown === undefined) return [];
    const title = shown === node ? 'Diagram' : `Box on ${shown}`;
    const activity = shown === node ? { activity: id } : {};
    return [this.lens(origin, title, { node: shown, ...activity })];
  }

  private object({ origin }: Name): CodeLens[] {
    const found = this.meantAt(origin);
    const object = found === undefined ? undefined : this.model.object(found.id);
    if (object === undefined || found?.kind === 'activity') return [];
    const request: ViewRequest = { kind: 'object', object: object.id };
    return [this.view(origin, this.usesOf(object), request)];
  }

  private usesOf({ id }: ObjectHead): string {
    const makers = partyCount(makingParties(this.model, id));
    const takers = partyCount(takingParties(this.model, id));
    return `${counted(makers, 'maker')}, ${counted(takers, 'taker')}`;
  }

  private meantAt({ start }: Origin) {
    return nameAt(this.model, this.uri, start)?.element;
  }

  private view(origin: Origin, title: string, view: ViewRequest): CodeLens {
    return this.lens(origin, title, { view });
  }

  private lens({ start, end }: Origin, title: string, what: object): CodeLens {
    const { textDocument } = this.document;
    const target = { uri: this.uri, model: this.model.name, ...what };
    return {
      range: { start: textDocument.positionAt(start), end: textDocument.positionAt(end) },
      command: { title, command: SHOW_COMMAND, arguments: [target] },
    };
  }
}

/** How far the impact of an activity is followed at first. */
const REACH = { upstream: 2, downstream: 2 } as const;

function counted(count: number, what: string): string {
  return `${count} ${count === 1 ? what : `${what}s`}`;
}
