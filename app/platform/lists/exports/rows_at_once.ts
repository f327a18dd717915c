/** Up to so many rows are handed over as a file at once, within the request. */
export const ROWS_AT_ONCE = 2000
