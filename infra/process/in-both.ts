/** How everything that a command tells stands in one line: in English, then in Vietnamese. */
export const inBoth = (english: string, vietnamese: string): string =>
  `${english} | ${vietnamese}`.replace(/\s*\n\s*/g, ' ');

/** With the signs that each language puts between thousands. */
export const counted = (count: number): [english: string, vietnamese: string] => [
  count.toLocaleString('en'),
  count.toLocaleString('vi'),
];
