/** What an organization below the company may be. */
export const UNIT_TYPES = ['division', 'department', 'team', 'group'] as const

/** Levels of the tree, the company being the first. */
export const MOST_LEVELS = 8
