/** Keeping, sharing and deleting entries. */
export const memory = {
  heading: "Keep, share or delete",
  keep: "Keep my entries on this device",
  keepHint:
    "Without this, your entries are there until you close this tab. With it, anyone who uses this device and browser can see them.",
  kept: "Kept on this device.",
  notKept: "This browser does not allow anything to be kept.",
  welcomeBack: "Your entries from last time are back.",
  reloaded: "Your entries are still here.",
  keptElsewhere:
    "Another tab of this page keeps its entries on this device now. Those of this tab are no longer kept.",
  deletedElsewhere: "Everything was deleted in another tab. The form is empty here, too.",
  broken: "What was kept on this device cannot be read. You can begin again, or delete it below.",
  export: "Save as a file",
  import: "Open a file",
  importFailed: (message: string) => `This file cannot be used: ${message}`,
  imported: "The file is open. Its entries are in the form now.",
  delete: "Delete everything kept here",
  deleted: "Everything that was kept on this device is deleted. The form is empty.",
  share: "Make a link to my entries",
  shareWarning:
    "The link holds your readings, doses and all you entered. Anyone who gets the link can read them. Share it only with people you trust.",
  shareYes: "I understand: make the link",
  shareNo: "No link",
  shareReady: "Your link (it is long, because it holds all your entries):",
  copy: "Copy",
  copied: "Copied.",
  linked: "These entries came with a link. They are not kept on this device unless you say so below.",
  linkBroken: "This link is damaged and holds no entries that can be read. You can begin here instead.",
};
