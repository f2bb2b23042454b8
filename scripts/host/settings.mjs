// What the hosted editor starts with: a quiet workbench that shows the model and its picture.

/** The settings under every profile: nothing pops up, nothing is looked up. */
export const quietSettings = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'window.commandCenter': false,
  // A folder is not trusted until its user says so; models and pictures need no trust, so nobody is asked.
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.disableAIFeatures': true,
  'git.openRepositoryInParentFolders': 'never',
  'files.autoSave': 'off',
  'remote.autoForwardPorts': false,
};

/** What `npm start` adds: room for the text and the picture side by side. */
export const startSettings = {
  ...quietSettings,
  'idef0.preview.openOnStart': 'a21-stakeholder-requirements-management.idef0',
  'editor.minimap.enabled': false,
  'explorer.openEditors.visible': 0,
  'git.enabled': false,
};
