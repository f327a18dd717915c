/** News about the same thing, as one line of the bell; the server's `BellLine`. */
export type BellLine = {
  id: string
  title: string
  text: string
  isRead: boolean
  isUrgent: boolean
  at: string
  href: string
}

export type BellContent = { unread: number; lines: BellLine[] }
