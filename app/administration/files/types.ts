import type { FileKind } from '#platform/files/kinds'
import type { ContentFault } from '#platform/files/types'

export type FileUse = {
  kind: 'cover' | 'resource' | 'lesson' | 'bank' | 'certificate' | 'version'
  title: string
  href: string | null
}

export type FileDetails = {
  id: string
  name: string
  kind: FileKind
  mime: string | null
  sizeBytes: number
  createdAt: string
  downloads: number
  lastDownloadedAt: string | null
  url: string
  /** Of what the browser shows in a frame; null for the rest. */
  viewerUrl: string | null
  downloadUrl: string
  /** What the nightly look found, and when it looked. */
  fault: ContentFault | null
  checkedAt: string | null
  uses: FileUse[]
  canDelete: boolean
}
