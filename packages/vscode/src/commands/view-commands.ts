/**
 * The commands for the views beside the diagrams. What a view is about is where the user points: an element of
 * the picture, the name at the cursor; where that is not clear, a list asks.
 */
import { commands, window, type Disposable, type QuickPickItem } from 'vscode';
import {
  METHOD,
  VIEWS,
  type ElementParams,
  type MenuContext,
  type PictureTarget,
  type Subject,
} from '@idef0-studio/protocol';
import { readMenuContext, readTarget } from '../inputs/from-outside.js';
import { modelEditor, placeOfCursor } from '../preview/model-editor.js';
import type { Previews } from '../preview/previews.js';
import type { ModelServer } from '../server/model-server.js';
import { currentUri, formerlyWords } from './choose-diagram.js';
import type { CommandParts } from './command-parts.js';

type ViewDescription = (typeof VIEWS)[keyof typeof VIEWS];

/** Registers the commands of all views. */
export function registerViewCommands({
  server,
  status,
  previews,
}: CommandParts): readonly Disposable[] {
  return Object.entries(VIEWS).map(([kind, view]) => {
    const show = async (context?: unknown): Promise<void> => {
      if (view.command.asks === 'subject')
        await showViewOf(server, previews, kind, view, readMenuContext(context));
      else if (view.command.asks === 'level') await chooseLevel(server, previews, kind, view);
      else await showOfModel(server, previews, { kind });
    };
    return commands.registerCommand(`idef0.${view.command.name}`, status.guarded(show));
  });
}

/** The options of a view as they are at first. */
function usualOptions({ options }: ViewDescription): object {
  const said = options.filter(({ isOptional }) => isOptional !== true);
  return Object.fromEntries(said.map(({ name, usual }) => [name, usual]));
}

async function showViewOf(
  server: ModelServer,
  previews: Previews,
  kind: string,
  view: ViewDescription,
  context: MenuContext,
): Promise<void> {
  const fitting = (subjects: readonly Subject[]): readonly Subject[] =>
    subjects.filter((subject) => view.of.includes(subject.kind));
  const pointed = fitting(await pointedAt(server, previews, context));
  const [first, second] = pointed;
  const isClear = first !== undefined && (second === undefined || context.element === undefined);
  const subject = isClear
    ? first
    : await chooseSubject(
        pointed.length > 0 ? pointed : fitting(await allOf(server, previews)),
        view.command.question,
      );
  if (subject === undefined) return;
  const { uri, model, project } = subject;
  const about = { [subject.kind]: subject.id };
  const request = { kind, ...(view.of.length > 1 ? { of: about } : about), ...usualOptions(view) };
  const target = readTarget({ uri, model, project, view: request });
  if (target !== undefined) showIn(previews, context, target);
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
  placeHolder: string | undefined,
): Promise<Subject | undefined> {
  if (subjects.length === 0) {
    await window.showInformationMessage('Open a file of an IDEF0 model first.');
    return undefined;
  }
  const items = subjects.map((subject): QuickPickItem & { readonly subject: Subject } => ({
    label: subject.kind === 'activity' ? `${subject.node}  ${subject.name}` : subject.name,
    description: [subject.kind, ...formerlyWords(subject)].join(', '),
    subject,
  }));
  return (await window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.subject;
}

async function showOfModel(server: ModelServer, previews: Previews, view: object): Promise<void> {
  const target = readTarget({ uri: currentUri(server, previews), view });
  if (target !== undefined) previews.show(target);
  else await window.showInformationMessage('Open a file of an IDEF0 model first.');
}

/** A view that shows one level of the tree. */
async function chooseLevel(
  server: ModelServer,
  previews: Previews,
  kind: string,
  { command }: ViewDescription,
): Promise<void> {
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
      : await window.showQuickPick(items, { placeHolder: command.question });
  const level = chosen?.level ?? (items.length === 0 ? 1 : undefined);
  if (level !== undefined) await showOfModel(server, previews, { kind, level });
}

/** In the preview where the user pointed; else where pictures are shown. */
function showIn(previews: Previews, context: MenuContext, target: PictureTarget): void {
  if (context.preview === undefined) previews.show(target);
  else previews.of(context.preview)?.turnTo(target);
}
