/** The looks of cells, by their place in the style sheet. */
export const STYLES = {
  text: 0,
  title: 1,
  strong: 2,
  link: 3,
  head: 4,
  headOfNumbers: 5,
  number: 6,
  /** Words in a column of numbers. */
  reason: 7,
  day: 8,
  /** A text that runs over the cells beside it. */
  free: 9,
} as const;

export type StyleName = keyof typeof STYLES;

const WRAPPED = '<alignment vertical="top" wrapText="1"/>';
const LEFT = '<alignment horizontal="left" vertical="top" wrapText="1"/>';
/** Away from the words that may begin in the next column. */
const RIGHT = '<alignment horizontal="right" vertical="top" wrapText="1" indent="1"/>';
const TOP = '<alignment vertical="top"/>';

const font = (content: string, size = 12) =>
  `<font>${content}<sz val="${size}"/><name val="Arial"/><family val="2"/></font>`;

const format = (fontId: number, alignment: string, more = '') =>
  `<xf numFmtId="0" fontId="${fontId}" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1"${more}>${alignment}</xf>`;

/** Plain and large: no colours but that of links, nothing italic, everything from the left but numbers. */
export const STYLE_SHEET = `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">
<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>
<fonts count="4">${font('')}${font('<b/>', 16)}${font('<b/>')}<font><u/><sz val="12"/><color rgb="FF0B4F9E"/><name val="Arial"/><family val="2"/></font></fonts>
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>
<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left/><right/><top/><bottom style="thin"><color auto="1"/></bottom><diagonal/></border></borders>
<cellStyleXfs count="3"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="0" fontId="1" fillId="0" borderId="0"/><xf numFmtId="0" fontId="3" fillId="0" borderId="0"/></cellStyleXfs>
<cellXfs count="10">${[
  format(0, WRAPPED),
  format(1, TOP).replace('xfId="0"', 'xfId="1"'),
  format(2, TOP),
  format(3, WRAPPED).replace('xfId="0"', 'xfId="2"'),
  format(2, LEFT, ' applyBorder="1"').replace('borderId="0"', 'borderId="1"'),
  format(2, RIGHT, ' applyBorder="1"').replace('borderId="0"', 'borderId="1"'),
  format(0, '<alignment horizontal="right" vertical="top" indent="1"/>'),
  format(0, RIGHT),
  format(0, '<alignment horizontal="left" vertical="top"/>', ' applyNumberFormat="1"').replace(
    'numFmtId="0"',
    'numFmtId="164"',
  ),
  format(0, TOP),
].join('')}</cellXfs>
<cellStyles count="3"><cellStyle name="Normal" xfId="0" builtinId="0"/><cellStyle name="Heading 1" xfId="1" builtinId="16"/><cellStyle name="Hyperlink" xfId="2" builtinId="8"/></cellStyles>
</styleSheet>`;
