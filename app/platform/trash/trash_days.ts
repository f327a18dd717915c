/** How long something can be brought back before it goes by itself. */
export const TRASH_DAYS = 30
