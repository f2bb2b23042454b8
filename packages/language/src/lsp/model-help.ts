/** What a reader wants to know of a model: Markdown for hover over its name. */
import type { ModelQueries } from '@idef0-studio/model';
import { labelled, paragraphs, plain } from './markdown.js';

/** Title, purpose, viewpoint, preface, and the language that it is written in. */
export function modelHelp(model: ModelQueries): string {
  const { title, purpose, viewpoint, preface, language, formerly, audience } = model.header();
  const said = (label: string, text: string | undefined) =>
    labelled(label, text === undefined ? [] : [plain(text)]);
  return paragraphs(
    `**${plain(model.name)}** · model`,
    title,
    labelled('Formerly', formerly.map(plain)),
    said('Purpose', purpose),
    said('Viewpoint', viewpoint),
    preface,
    said('Language', language),
    labelled('Audience', audience.map(plain)),
  );
}
