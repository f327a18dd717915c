/** A record that was found. */
export type Found = {
  id: string
  title: string
  /** What tells it from others of the same title. */
  detail: string | null
  href: string
  icon: string
}

/** Something the palette does at once. */
export type Command = {
  id: string
  /** The whole of it in words, with the moment it means. */
  title: string
  icon: string
  /** What is sent, and where to. */
  href: string
  data: Record<string, string | string[] | boolean | null>
}

export type SearchAnswer = {
  commands: Command[]
  groups: { kind: string; label: string; items: Found[] }[]
}
