/** What one spreadsheet may hold. More is refused with the figure, never cut off. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** Of everything packed that is read. */
export const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;
/** Rows with content, in one sheet. */
export const MAX_ROWS = 10_000;
/** The first columns; what is empty behind them does not count. */
export const MAX_COLUMNS = 100;
/** Cells with content, and their characters, in the whole file. */
export const MAX_CELLS = 300_000;
export const MAX_TEXT = 20_000_000;
export const MAX_CELL_TEXT = 10_000;
export const MAX_SHEETS = 50;
