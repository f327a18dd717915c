import { type Extensions, Mark, type MarkConfig } from '@tiptap/core'
import { CodeBlockLowlight } from '@tiptap/extension-code-block-lowlight'
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table'
import { StarterKit } from '@tiptap/starter-kit'
import { isSafeLink } from '#platform/text/addresses'
import { highlighter } from '#platform/text/code_languages'
import { Callout } from '#platform/text/nodes/callout'
import { InlineMath, MathBlock } from '#platform/text/nodes/math'
import { Picture } from '#platform/text/nodes/picture'
import { Video } from '#platform/text/nodes/video'

export const HEADING_LEVELS = [1, 2, 3, 4] as const

/**
 * The format of a lesson text: the server checks with it, the editor writes with it.
 *
 * The editor must be made with `injectCSS: false`; nothing here needs a DOM before that.
 */
export function textExtensions(): Extensions {
  return [
    LessonKit.configure({
      heading: { levels: [...HEADING_LEVELS] },
      codeBlock: false,
      link: {
        openOnClick: false,
        defaultProtocol: 'https',
        HTMLAttributes: { rel: 'noopener noreferrer' },
        isAllowedUri: (url) => isSafeLink(url),
      },
    }),
    CodeBlockLowlight.configure({ lowlight: highlighter }),
    Table,
    TableRow,
    TableHeader,
    TableCell,
    Callout,
    MathBlock,
    InlineMath,
    Picture,
    Video,
  ]
}

// The stock link also stores target, rel and class; those are the renderer's to decide.
// The stock code mark refuses company, but a linked function name is everyday writing.
const MARK_CHANGES: Record<string, Partial<MarkConfig>> = {
  link: { addAttributes: () => ({ href: { default: null }, title: { default: null } }) },
  code: { excludes: '' },
}

const LessonKit = StarterKit.extend({
  addExtensions() {
    return (this.parent?.() ?? []).map((extension) =>
      extension instanceof Mark && extension.name in MARK_CHANGES
        ? extension.extend(MARK_CHANGES[extension.name])
        : extension
    )
  },
})
