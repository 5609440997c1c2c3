/** What one spreadsheet may hold. More is refused with the figure, never cut off. */
export const MAX_FILE_BYTES = 10 * 1024 * 1024;
/** Of everything that the file holds packed. */
export const MAX_UNPACKED_BYTES = 100 * 1024 * 1024;
export const MAX_ROWS = 10_000;
export const MAX_COLUMNS = 100;
export const MAX_CELL_TEXT = 10_000;
export const MAX_SHEETS = 50;
