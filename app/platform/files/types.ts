export type StorageUse = { usedBytes: number; quotaBytes: number }
