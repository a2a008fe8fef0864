/**
 * Text in Markdown that may hold anything, on one line: it is shown as it is, begins no list, calls
 * nobody and is no link. What has no meaning there is left as it is, to be read in a terminal too.
 */
export function escapeMarkdown(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>#|~!&$]/g, '\\$&')
    .replace(/^( ?)([-+=])/, '$1\\$2')
    .replace(/^( ?\d+)([.)])(?= |$)/, '$1\\$2')
    .replace(/@|:(?=\/\/)|\bwww(?=\.)/gi, '$&\u2060');
}
