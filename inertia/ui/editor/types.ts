import type { Editor } from '@tiptap/react'
import type { PictureAttributes } from '#platform/text/nodes/picture'
import type { OptionItem } from '~/ui/option'
import type { VideoAttributes } from '#platform/text/nodes/video'

export interface UploadedImage {
  /** uuid of the stored file */
  file: string
  url: string
  width: number
  height: number
}

/** A dialog of the editor with what it starts from; `position` is the node it changes. */
export type EditorDialog =
  | { kind: 'link' }
  | { kind: 'image'; upload?: File; attributes?: PictureAttributes; position?: number }
  | { kind: 'math'; latex?: string; inline?: boolean; position?: number }
  | { kind: 'video'; attributes?: VideoAttributes; position?: number }

/** What toolbar, menus and nodes share. */
export interface EditorSurroundings {
  uploadImage: (file: File) => Promise<UploadedImage>
  fileUrl: (uuid: string) => string
  openDialog: (dialog: EditorDialog) => void
  /** What a link can lead to without typing an address. */
  linkTargets: OptionItem[]
}

export interface EditorPartProps {
  editor: Editor
}
