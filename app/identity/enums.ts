/** What administrators can make of an account; `pending` ends by itself when its owner confirms. */
export const SETTABLE_STATUSES = ['active', 'inactive', 'suspended'] as const

export type SettableStatus = (typeof SETTABLE_STATUSES)[number]
