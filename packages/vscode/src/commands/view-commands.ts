/**
 * The commands for the views beside the diagrams. What a view is about is where the user points: an element of
 * the picture, the name at the cursor; where that is not clear, a list asks.
 */
import { commands, window, type Disposable, type QuickPickItem } from 'vscode';
import {
  METHOD,
  type ElementParams,
  type MenuContext,
  type PictureTarget,
  type Subject,
} from '@idef0-studio/protocol';
import { readMenuContext } from '../inputs/from-outside.js';
import { modelEditor, placeOfCursor } from '../preview/model-editor.js';
import type { Previews } from '../preview/previews.js';
import type { ModelServer } from '../server/model-server.js';
import { currentUri } from './choose-diagram.js';
import type { CommandParts } from './command-parts.js';

type ViewRequest = NonNullable<PictureTarget['view']>;

/** How a command finds out what its view is about. */
interface ViewCommand {
  readonly name: string;
  /** What to choose from where it is not clear. */
  readonly kinds: readonly Subject['kind'][];
  readonly placeHolder: string;
  readonly viewOf: (subject: Subject) => ViewRequest;
}

const REACH = { upstream: 2, downstream: 2 } as const;

const VIEW_COMMANDS: readonly ViewCommand[] = [
  {
    name: 'showNodeTree',
    kinds: ['activity'],
    placeHolder: 'Activity whose node tree to show: type its number or its name',
    viewOf: ({ id }) => ({ kind: 'tree', activity: id }),
  },
  {
    name: 'showObject',
    kinds: ['object'],
    placeHolder: 'Object to show with its makers and takers: type its name',
    viewOf: ({ id }) => ({ kind: 'object', object: id }),
  },
  {
    name: 'showImpact',
    kinds: ['activity', 'object'],
    placeHolder: 'Activity or object whose impact to show: type its name',
    viewOf: ({ kind, id }) => ({
      kind: 'impact',
      of: kind === 'activity' ? { activity: id } : { object: id },
      ...REACH,
    }),
  },
];

/** Registers the commands of all views. */
export function registerViewCommands({
  server,
  status,
  previews,
}: CommandParts): readonly Disposable[] {
  const register = (name: string, run: (context?: unknown) => Promise<void>): Disposable =>
    commands.registerCommand(`idef0.${name}`, status.guarded(run));
  return [
    ...VIEW_COMMANDS.map((command) =>
      register(command.name, (context) =>
        showViewOf(server, previews, command, readMenuContext(context)),
      ),
    ),
    register('showContext', () => showOfModel(server, previews, { kind: 'context' })),
    register('showMap', () => chooseMap(server, previews)),
  ];
}

async function showViewOf(
  server: ModelServer,
  previews: Previews,
  command: ViewCommand,
  context: MenuContext,
): Promise<void> {
  const fitting = (subjects: readonly Subject[]): readonly Subject[] =>
    subjects.filter(({ kind }) => command.kinds.includes(kind));
  const pointed = fitting(await pointedAt(server, previews, context));
  const [first, second] = pointed;
  const isClear = first !== undefined && (second === undefined || context.element === undefined);
  const subject = isClear
    ? first
    : await chooseSubject(
        pointed.length > 0 ? pointed : fitting(await allOf(server, previews)),
        command.placeHolder,
      );
  if (subject === undefined) return;
  const { uri, model, project } = subject;
  showIn(previews, context, { uri, model, project, view: command.viewOf(subject) });
}

/** The element of the picture, else what is selected in the picture that has the keyboard, else what the cursor is
 *  at. */
async function pointedAt(
  server: ModelServer,
  previews: Previews,
  { preview, element }: MenuContext,
): Promise<readonly Subject[]> {
  const pointed = previews.of(preview);
  const shown = pointed?.shown;
  const meant = element ?? (pointed?.panel.active === true ? pointed.selected : undefined);
  if (meant !== undefined && shown !== undefined) {
    const params: ElementParams = { ...shown, element: meant };
    return server.sendRequest<readonly Subject[]>(METHOD.subjectsOf, params);
  }
  const editor = window.activeTextEditor === undefined ? undefined : modelEditor();
  if (editor === undefined) return [];
  const place = placeOfCursor(server, editor);
  return server.sendRequest<readonly Subject[]>(METHOD.subjectsAt, place);
}

async function allOf(server: ModelServer, previews: Previews): Promise<readonly Subject[]> {
  const uri = currentUri(server, previews);
  return uri === undefined ? [] : server.sendRequest<readonly Subject[]>(METHOD.subjects, { uri });
}

async function chooseSubject(
  subjects: readonly Subject[],
  placeHolder: string,
): Promise<Subject | undefined> {
  if (subjects.length === 0) {
    await window.showInformationMessage('Open a file of an IDEF0 model first.');
    return undefined;
  }
  const items = subjects.map((subject): QuickPickItem & { readonly subject: Subject } => ({
    label: subject.kind === 'activity' ? `${subject.node}  ${subject.name}` : subject.name,
    description: subject.kind,
    subject,
  }));
  return (await window.showQuickPick(items, { placeHolder }))?.subject;
}

async function showOfModel(
  server: ModelServer,
  previews: Previews,
  view: ViewRequest,
): Promise<void> {
  const uri = currentUri(server, previews);
  if (uri !== undefined) previews.show({ uri, view });
  else await window.showInformationMessage('Open a file of an IDEF0 model first.');
}

/** A map is of one level of the tree. */
async function chooseMap(server: ModelServer, previews: Previews): Promise<void> {
  const activities = (await allOf(server, previews)).flatMap((subject) =>
    subject.kind === 'activity' ? subject : [],
  );
  const levels = new Map<number, number>();
  for (const { level } of activities) {
    if (level > 0) levels.set(level, (levels.get(level) ?? 0) + 1);
  }
  const items = [...levels].map(([level, count]) => ({
    label: `Level ${level}`,
    description: `${count} ${count === 1 ? 'activity' : 'activities'}`,
    level,
  }));
  const chosen =
    items.length < 2
      ? items[0]
      : await window.showQuickPick(items, { placeHolder: 'Level of the node tree to map' });
  const level = chosen?.level ?? (items.length === 0 ? 1 : undefined);
  if (level !== undefined) await showOfModel(server, previews, { kind: 'map', level });
}

/** In the preview where the user pointed; else where pictures are shown. */
function showIn(previews: Previews, context: MenuContext, target: PictureTarget): void {
  if (context.preview === undefined) previews.show(target);
  else previews.of(context.preview)?.turnTo(target);
}
