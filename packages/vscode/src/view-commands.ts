/**
 * The commands for the views beside the diagrams. What a view is about is where the user points: an element of
 * the picture, the name at the cursor; where that is not clear, a list asks.
 */
import { commands, window, type Disposable, type QuickPickItem } from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
  METHOD,
  type ElementParams,
  type MenuContext,
  type PictureTarget,
  type Subject,
} from '@idef0-studio/server/protocol';
import { currentUri } from './choose-diagram.js';
import { modelEditor, placeOfCursor, type Previews } from './previews.js';

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
export function registerViewCommands(
  client: LanguageClient,
  previews: Previews,
): readonly Disposable[] {
  return [
    ...VIEW_COMMANDS.map((command) =>
      commands.registerCommand(`idef0.${command.name}`, (context?: MenuContext) =>
        showViewOf(client, previews, command, readContext(context)),
      ),
    ),
    commands.registerCommand('idef0.showContext', () =>
      showOfModel(client, previews, { kind: 'context' }),
    ),
    commands.registerCommand('idef0.showMap', () => chooseMap(client, previews)),
  ];
}

/** VS Code gives commands of the editor's own menus other arguments. */
function readContext(context: MenuContext | undefined): MenuContext {
  return typeof context?.preview === 'string' ? context : {};
}

async function showViewOf(
  client: LanguageClient,
  previews: Previews,
  command: ViewCommand,
  context: MenuContext,
): Promise<void> {
  const fitting = (subjects: readonly Subject[]): readonly Subject[] =>
    subjects.filter(({ kind }) => command.kinds.includes(kind));
  const pointed = fitting(await pointedAt(client, previews, context));
  const [first, second] = pointed;
  const isClear = first !== undefined && (second === undefined || context.element === undefined);
  const subject = isClear
    ? first
    : await chooseSubject(
        pointed.length > 0 ? pointed : fitting(await allOf(client, previews)),
        command.placeHolder,
      );
  if (subject === undefined) return;
  const { uri, model } = subject;
  showIn(previews, context, { uri, model, view: command.viewOf(subject) });
}

/** The element of the picture, else what the cursor is at. */
async function pointedAt(
  client: LanguageClient,
  previews: Previews,
  { preview, element }: MenuContext,
): Promise<readonly Subject[]> {
  const shown = previews.of(preview)?.shown;
  if (element !== undefined && shown !== undefined) {
    const params: ElementParams = { ...shown, element };
    return client.sendRequest<readonly Subject[]>(METHOD.subjectsOf, params);
  }
  const editor = window.activeTextEditor === undefined ? undefined : modelEditor();
  if (editor === undefined) return [];
  const place = placeOfCursor(client, editor);
  return client.sendRequest<readonly Subject[]>(METHOD.subjectsAt, place);
}

async function allOf(client: LanguageClient, previews: Previews): Promise<readonly Subject[]> {
  const uri = currentUri(client, previews);
  return uri === undefined ? [] : client.sendRequest<readonly Subject[]>(METHOD.subjects, { uri });
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
  client: LanguageClient,
  previews: Previews,
  view: ViewRequest,
): Promise<void> {
  const uri = currentUri(client, previews);
  if (uri !== undefined) previews.show({ uri, view });
  else await window.showInformationMessage('Open a file of an IDEF0 model first.');
}

/** A map is of one level of the tree. */
async function chooseMap(client: LanguageClient, previews: Previews): Promise<void> {
  const activities = (await allOf(client, previews)).flatMap((subject) =>
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
  if (level !== undefined) await showOfModel(client, previews, { kind: 'map', level });
}

/** In the preview where the user pointed; else where pictures are shown. */
function showIn(previews: Previews, context: MenuContext, target: PictureTarget): void {
  if (context.preview === undefined) previews.show(target);
  else previews.of(context.preview)?.show(target);
}
