/** What is wrong with the bytes of a file: lost, or not what they were. */
export const CONTENT_FAULTS = ['missing', 'changed'] as const
export type ContentFault = (typeof CONTENT_FAULTS)[number]

export type StorageUse = { usedBytes: number; quotaBytes: number }
