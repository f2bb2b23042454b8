/**
 * How much each rule weighs here: what the nearest `idef0.json` says, and over it the settings of the editor.
 * Tells what is wrong in them when they have been read.
 */
import { rangeAt, type SettingsFiles } from '@idef0-studio/language';
import type { Idef0SharedServices } from '@idef0-studio/language/lsp';
import { equal, type Finding, type RuleSettings } from '@idef0-studio/model';
import { DocumentState } from 'langium';
import type { Connection, Diagnostic } from 'vscode-languageserver';
import { readEditorSettings, readKeepOldName } from '../inputs/from-outside.js';

/** The section of the editor's settings that is ours. */
const SECTION = 'idef0';

export class FolderRules {
  private readonly files: SettingsFiles;
  private ofEditor: RuleSettings = NO_SETTINGS;
  /** Whether documents have been built: what is set before, the first build finds. */
  private isBegun = false;
  /** The settings of folders with those of the editor over them: one value each, so that a model is checked
   *  once for each. */
  private weighed = new WeakMap<RuleSettings, RuleSettings>();

  /** `onChange` is called when rules weigh something else. */
  constructor(
    private readonly services: Idef0SharedServices,
    private readonly connection: Connection,
    private readonly onChange: () => void,
    private readonly onError: (error: unknown) => void,
  ) {
    this.files = services.idef0.SourceFiles.settings;
  }

  /** Listens for folders, files and settings. Call before the connection listens. */
  listen(): void {
    const { LanguageServer } = this.services.lsp;
    const { ConfigurationProvider, DocumentBuilder } = this.services.workspace;
    this.services.idef0.ModelWorkspace.setRuleSettingsOf((uri) => this.settingsOf(uri));
    LanguageServer.onInitialized(() => void this.start().catch(this.onError));
    // The files have been read then, and who looks for files publishes what they change.
    this.services.idef0.SourceFiles.onLook(() => void this.tellNews().catch(this.onError));
    DocumentBuilder.onBuildPhase(DocumentState.Parsed, () => {
      this.isBegun = true;
    });
    ConfigurationProvider.onConfigurationSectionUpdate(({ section, configuration }) => {
      if (section !== SECTION) return;
      this.keepOldNames(configuration);
      this.weighBy(readEditorSettings(configuration));
    });
  }

  private async start(): Promise<void> {
    const { ConfigurationProvider } = this.services.workspace;
    await ConfigurationProvider.ready;
    const [rules, profile, rename] = await Promise.all(
      ['rules', 'profile', 'rename'].map((name): Promise<unknown> =>
        ConfigurationProvider.getConfiguration(SECTION, name),
      ),
    );
    this.keepOldNames({ rename });
    this.weighBy(readEditorSettings({ rules, profile }));
  }

  private keepOldNames(configuration: unknown): void {
    this.services.idef0.ModelWorkspace.renames.keeping = readKeepOldName(configuration);
  }

  /** Tells what is wrong in files that have been read, in the order in which it was found. */
  private async tellNews(): Promise<void> {
    const sent = this.files.takeNews().map(({ uri, text, findings }) => {
      const diagnostics = findings.map((finding) => diagnosticOf(finding, text));
      return this.connection.sendDiagnostics({ uri, diagnostics });
    });
    await Promise.all(sent);
  }

  private weighBy(ofEditor: RuleSettings): void {
    if (equal(ofEditor, this.ofEditor)) return;
    this.ofEditor = ofEditor;
    this.weighed = new WeakMap();
    this.services.idef0.ModelWorkspace.reweigh();
    this.tellChange();
  }

  private tellChange(): void {
    if (this.isBegun) this.onChange();
  }

  private settingsOf(uri: string): RuleSettings {
    const ofFolder = this.files.nearest(uri) ?? NO_SETTINGS;
    const known = this.weighed.get(ofFolder) ?? over(this.ofEditor, ofFolder);
    this.weighed.set(ofFolder, known);
    return known;
  }
}

const NO_SETTINGS: RuleSettings = { severities: {} };

/** The settings of the editor over those of a folder. */
function over(ofEditor: RuleSettings, ofFolder: RuleSettings): RuleSettings {
  const profile = ofEditor.profile ?? ofFolder.profile;
  return {
    ...(profile !== undefined && { profile }),
    severities: { ...ofFolder.severities, ...ofEditor.severities },
  };
}

function diagnosticOf({ severity, code, message, origin }: Finding, text: string): Diagnostic {
  return {
    range: rangeAt(text, origin),
    severity: severity === 'error' ? 1 : 2,
    code,
    source: 'idef0',
    message,
  };
}
