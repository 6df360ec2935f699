/** Every string of the editor, in English. A key ending in .one or .other is a plural form; others may be added. */
export const labels = {
  "editor.text": "Text of the communiqué",
  "editor.placeholder": "Write here, or paste a draft",
  "editor.notes": "Footnotes",
  "editor.unreadable": "This text could not be opened: {reason}",

  "toolbar.name": "Formatting",
  "toolbar.kind": "Kind of block",
  "toolbar.paragraph": "Paragraph",
  "toolbar.heading1": "Heading 1",
  "toolbar.heading2": "Heading 2",
  "toolbar.heading3": "Heading 3",
  "toolbar.bulletItem": "Bulleted item",
  "toolbar.numberedItem": "Numbered item",
  "toolbar.restart": "Restart numbering at 1",
  "toolbar.bold": "Bold",
  "toolbar.italic": "Italic",
  "toolbar.link": "Link",
  "toolbar.footnote": "Footnote",
  "toolbar.undo": "Undo",
  "toolbar.redo": "Redo",

  "link.address": "Address of the link",
  "link.hint": "https://… or an e-mail address",
  "link.apply": "Apply",
  "link.remove": "Remove link",
  "link.cancel": "Cancel",
  "link.bad": "This address cannot be used. It begins with https://, http:// or mailto: and has no blanks.",

  "footnote.name": "Footnote {number}",
  "footnote.text": "Text of footnote {number}",
  "footnote.empty": "Empty footnote",
  "footnote.done": "Done",
  "footnote.remove": "Remove footnote",

  "status.untouched": "Nothing changed yet",
  "status.loading": "Opening the text…",
  "status.saving": "Saving…",
  "status.saved": "All changes saved {time}",
  "status.reassure": "Changes save by themselves. {status}",
  "status.offline": "Reconnecting: your words are kept",
  "status.frozen": "This text is closed for writing",
  "status.refused": "You may not write this text",
  "status.signedOut": "You are signed out: your words are kept until you sign in again",
  "status.broken": "The link to this text is broken. Reload the page.",
  "status.readonly": "Reading only",

  "lost.told": "Some of your words could not be saved. They are kept here for copying.",

  "own.title": "My unsaved text",
  "own.copy": "Copy my text",
  "own.dismiss": "Dismiss my unsaved text",
  "own.copied": "Your text is on the clipboard.",
  "own.copyByHand": "The clipboard cannot be reached. Select your text and copy it.",

  "notice.dismiss": "Dismiss",

  "paste.done": "Pasted {what}.",
  "paste.nothing": "Nothing was pasted.",
  "paste.leftOut": "Left out: {what}.",
  "paste.tooLarge":
    "This is too large to paste: it has more than 1,000,000 characters. Nothing was changed. Paste it in parts.",
  "paste.tooMany": "A text has at most 3,000 blocks. Nothing was changed.",
  "paste.file": "Files cannot be dropped into the text. Nothing was changed.",
  "paste.paragraphs.one": "{n} paragraph",
  "paste.paragraphs.other": "{n} paragraphs",
  "paste.headings.one": "{n} heading",
  "paste.headings.other": "{n} headings",
  "paste.footnotes.one": "{n} footnote",
  "paste.footnotes.other": "{n} footnotes",
  "paste.pictures.one": "{n} picture",
  "paste.pictures.other": "{n} pictures",
  "paste.tables.one": "{n} table (its text was kept)",
  "paste.tables.other": "{n} tables (their text was kept)",
  "paste.links.one": "{n} link with an address that is not allowed (its words were kept)",
  "paste.links.other": "{n} links with an address that is not allowed (their words were kept)",
  "paste.insertions.one": "the mark of {n} tracked insertion (its words were kept)",
  "paste.insertions.other": "the marks of {n} tracked insertions (their words were kept)",
  "paste.deletions.one": "{n} tracked deletion",
  "paste.deletions.other": "{n} tracked deletions",
  "paste.comments.one": "{n} comment",
  "paste.comments.other": "{n} comments",
  "paste.characters.one": "{n} character that cannot be stored",
  "paste.characters.other": "{n} characters that cannot be stored",
  "paste.others.one": "{n} embedded object",
  "paste.others.other": "{n} embedded objects",
};

/** The name of a string that the editor shows. */
export type LabelKey = keyof typeof labels;

/** The strings of one language; what is missing falls back to English. */
export type Labels = Partial<Record<LabelKey, string>> & Record<string, string | undefined>;
