/** URIs of files and folders as texts: `file:///models/bakery.idef0`, folders without a slash at the end. */
import { URI } from 'langium';

/** The extension of model files. */
export const EXTENSION = '.idef0';

/** A URI as the workspace spells it, without a slash at the end. */
export function spelled(uri: string): string {
  return URI.parse(uri).toString().replace(/\/$/u, '');
}

/** The folder that something stands in; empty for what is in none, such as a text that has not been saved. */
export function folderOf(uri: string): string {
  return uri.slice(0, Math.max(0, uri.lastIndexOf('/')));
}

/** Whether nothing is above: what is left of `file:///models` is `file://`. */
export function isTop(folder: string): boolean {
  return folder.endsWith('/');
}

/** Whether something is a folder, or stands in it at any depth. */
export function isWithin(folder: string, uri: string): boolean {
  return uri === folder || uri.startsWith(`${folder}/`);
}

/** The name of a file or folder, its escapes read. */
export function nameOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  return readable(name);
}

/** The way from a folder to something in it, its escapes read: `a/b.idef0`. */
export function wayFrom(folder: string, uri: string): string {
  return readable(uri.slice(folder.length + 1));
}

/** The folders between one and something in it, itself included, the outermost first. */
export function foldersBetween(folder: string, uri: string): readonly string[] {
  const folders: string[] = [];
  for (let each = folderOf(uri); isWithin(folder, each); each = folderOf(each))
    folders.unshift(each);
  return folders;
}

function readable(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    // A percent sign that escapes nothing.
    return part;
  }
}
