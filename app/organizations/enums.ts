/** Kinds of role that a company makes; `system` ones are shipped. */
export const NEW_ROLE_KINDS = ['organization', 'course', 'custom'] as const

/** The most roles between one and the last that it inherits from, itself included. */
export const MOST_GENERATIONS = 5

/** What an organization below the company may be. */
export const UNIT_TYPES = ['division', 'department', 'team', 'group'] as const

/** Levels of the tree, the company being the first. */
export const MOST_LEVELS = 8
