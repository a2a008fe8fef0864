/** What is wrong with a PDF, by its code, with the clause that asks for it. */
export const MESSAGES = {
  // The file
  broken: (reason: string) => `cannot be read: ${reason}`,
  version: () => 'does not begin with %PDF-1.7 and a comment of four bytes above 127 (19005-3, 6.1.2)',
  identifier: () => 'has no identifier of twice the same 16 bytes (19005-3, 6.1.3)',
  'not-marked': () => 'does not say that it is tagged (14289-1, 6.2)',
  'window-title': () => 'does not ask that its title is shown (14289-1, 7.1)',
  language: (found: string, right: string) => `is in the language "${found}", it must be "${right}" (14289-1, 7.2)`,
  'active-content': (entry: string) => `has ${entry}, which does something by itself (19005-3, 6.5 and 6.6)`,
  'output-intent': (reason: string) => `does not say what its colours mean: ${reason} (19005-3, 6.2.3)`,

  // What it says of itself
  'metadata-missing': () => 'has no metadata that can be read as they are (14289-1, 7.1; 19005-3, 6.6.2)',
  'metadata-identifier': (name: string, right: string) =>
    `the metadata do not say ${name} ${right} (14289-1, 5; 19005-3, 6.6.4)`,
  'metadata-schema': (name: string) => `the metadata do not describe what ${name} is (19005-3, 6.6.2.3)`,
  'metadata-differs': (name: string, xmp: string, info: string) =>
    `${name} is "${xmp}" in the metadata, "${info}" in Info`,
  'facts-differ': (name: string, found: string, right: string) => `${name} is "${found}", it must be "${right}"`,

  // Pages
  'page-count': (found: number, right: number) => `has ${found} pages, it must have ${right}`,
  'page-box': (box: string) => `is ${box} points large, A4 is 595 × 842`,
  'tab-order': () => 'does not follow its structure from link to link (14289-1, 7.18.3)',

  // Content
  'content-broken': (reason: string) => `its content cannot be read: ${reason}`,
  'content-unmarked': (count: number) => `paints ${count} things that are neither content nor artifact (14289-1, 7.1)`,
  'artifact-in-content': () => 'has an artifact within content, or content within an artifact (14289-1, 7.1)',
  form: () => 'draws a part of itself apart, as opacity does: it cannot be tagged',
  'mark-twice': (mcid: number) => `uses the mark ${mcid} twice (32000-1, 14.7.4)`,
  'mark-without-element': (mcid: number) =>
    `the mark ${mcid} belongs to no element of the structure (32000-1, 14.7.4.4)`,
  'element-without-mark': (mcid: number) => `the mark ${mcid} of the element is not on the page`,
  'text-too-small': (size: string, least: string) => `is ${size} points small, the least is ${least}`,
  'text-outside': () => 'leaves the page',
  'text-unknown': () => 'has a character that the font does not have or does not say (14289-1, 7.21.7 and 7.21.8)',

  // Fonts
  'font-type3': () =>
    'is drawn for this file (Type 3): the fonts of the project have no such letters; write it with others',
  'font-foreign': () => 'is none of the fonts of the project: those have no such letters; write it with others',
  'font-not-embedded': () => 'is not in the file (14289-1, 7.21.4.1)',
  'font-without-characters': () => 'does not say which characters it shows (14289-1, 7.21.7)',

  // Structure
  'element-unknown': (role: string) => `${role} is no type that PDF 1.7 knows, and is not mapped to one (14289-1, 7.1)`,
  'element-remapped': (role: string) => `${role} is a type of PDF 1.7, and must not be mapped (14289-1, 7.1)`,
  'element-empty': () => 'has no content',
  'element-parent': () => 'does not name the element that it is in as its parent (14289-1, 7.1)',
  'element-place': (parent: string) => `must not stand in ${parent} (14289-1, 7.2)`,
  'element-language': (tag: string) => `its language "${tag}" is no language tag (14289-1, 7.2)`,
  'heading-first': () => 'is the first heading and no H1 (14289-1, 7.4.2)',
  'heading-jump': (before: number) => `follows a heading of level ${before}: a level is left out (14289-1, 7.4.2)`,
  'figure-words': () => 'has no words in its place (14289-1, 7.3)',
  'figure-box': () => 'does not say where it stands (32000-1, 14.8.5.4.3)',
  'header-scope': () => 'does not say whether it heads a row or a column (14289-1, 7.5)',
  'cell-headers': (id: string) => `refers to the header cell "${id}", which is not there or there twice (14289-1, 7.5)`,
  'row-width': (found: number, right: number) => `is ${found} columns wide, the first row is ${right} (14289-1, 7.2)`,
  'caption-place': () => 'has several captions, or one among its rows (14289-1, 7.2)',
  'table-body': () => 'has a head or a foot and no body (14289-1, 7.2)',
  'list-numbering': () => 'has labels and does not say of which kind (14289-1, 7.6)',

  // Links
  'link-element': () => 'belongs to no Link of the structure (14289-1, 7.18.5)',
  'link-words': () => 'does not say what it leads to (14289-1, 7.18.5)',
  'link-hidden': () => 'is hidden or not printed (19005-3, 6.3.2)',

  // Bookmarks
  'outline-differs': (bookmarks: string, headings: string) =>
    `the bookmarks are "${bookmarks}", the headings "${headings}"`,

  // Files
  'file-missing': () => 'is not in the PDF',
  'file-unexpected': () => 'is in the PDF and should not be',
  'file-differs': () => 'is not the same file as on the site',
  'file-name': () => 'has not its name in F and UF (14289-1, 7.11)',
  'file-type': (found: string, right: string) => `is of type "${found}", it must be "${right}" (19005-3, 6.8)`,
  'file-relationship': (found: string, right: string) =>
    `is to the page "${found}", it must be "${right}" (19005-3, 6.8)`,
  'file-description': () => 'is not described',
  'file-not-associated': () => 'is not associated with the document (19005-3, 6.8)',
  'file-size': () => 'has another size or sum than it says',
} as const;
