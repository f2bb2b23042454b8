/**
 * The options of `idef0 export`: how they are written on the command line, what they mean together, and
 * what is said where they contradict each other.
 */
import { Option, type Command } from 'commander';
import type { PictureFormat, PictureLayout } from './picture.js';

export interface ExportRequest {
  readonly format: PictureFormat;
  /** Folder that the files are written to; made where it is missing. */
  readonly out: string;
  /** Node of the one diagram wanted; all diagrams where undefined. */
  readonly diagram: string | undefined;
  readonly layout: PictureLayout;
  /** Whether pictures of an earlier run are taken where nothing they show has changed. */
  readonly cache: boolean;
}

/** As commander hands them over. */
interface Written {
  readonly format: PictureFormat;
  readonly out: string;
  readonly diagram?: string;
  readonly effort: NonNullable<PictureLayout['effort']>;
  readonly cache: boolean;
}

/** Gives a command the options of an export; `action` gets the paths and what the options ask for. */
export function withExportOptions(
  command: Command,
  action: (paths: readonly string[], request: ExportRequest) => Promise<void>,
): Command {
  return command
    .argument('<path...>', '.idef0 files, and folders with such files')
    .addOption(
      new Option('--format <format>', 'svg: pictures; json: their geometry, for programs')
        .choices(['svg', 'json'])
        .makeOptionMandatory(),
    )
    .requiredOption('--out <folder>', 'folder to write to; made where it is missing')
    .option('--diagram <node>', 'only this diagram, such as A22')
    .addOption(
      new Option('--effort <effort>', 'how long to search for a good layout: high for print')
        .choices(['typing', 'normal', 'high'])
        .default('normal'),
    )
    .option('--no-cache', 'lay out every diagram anew, and keep no picture for the next run')
    .action((paths: string[], written: Written) => action(paths, requestOf(written)));
}

function requestOf({ format, out, diagram, effort, cache }: Written): ExportRequest {
  return { format, out, diagram, cache, layout: { effort } };
}
