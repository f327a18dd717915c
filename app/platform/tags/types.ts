export type TagColor = 'neutral' | 'info' | 'success' | 'warning' | 'danger'

/** A tag as it is shown. */
export type TagFace = { name: string; color: TagColor }
