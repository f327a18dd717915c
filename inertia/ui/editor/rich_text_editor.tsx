import { EditorContent } from '@tiptap/react'
import { useId, useMemo, useState } from 'react'
import { useIntl } from 'react-intl'
import type { RichDocument } from '#platform/text/document'
import { AccessibilityStrip } from '~/ui/editor/accessibility_strip'
import { OpenDialog } from '~/ui/editor/dialogs/open_dialog'
import { SlashMenu } from '~/ui/editor/slash_menu'
import { SurroundingsContext } from '~/ui/editor/surroundings'
import { EditorToolbar } from '~/ui/editor/toolbar/editor_toolbar'
import type { EditorDialog, UploadedImage } from '~/ui/editor/types'
import { useRichText } from '~/ui/editor/use_rich_text'
import type { OptionItem } from '~/ui/option'
import '~/ui/editor/editor.css'

const NO_TARGETS: OptionItem[] = []

interface RichTextEditorProps {
  value: RichDocument
  onChange: (document: RichDocument) => void
  /** Names the text for screen readers; a visible label beside it is the page's business. */
  label: string
  uploadImage: (file: File) => Promise<UploadedImage>
  fileUrl: (uuid: string) => string
  disabled?: boolean
  /** Other texts to link to: the value is the address. */
  linkTargets?: OptionItem[]
}

/** Writes lesson texts. Load it lazily: it brings the whole editor with it. */
export default function RichTextEditor(props: RichTextEditorProps) {
  const { uploadImage, fileUrl, disabled = false, linkTargets = NO_TARGETS } = props
  const { formatMessage } = useIntl()
  const hintId = useId()
  const [dialog, setDialog] = useState<EditorDialog | null>(null)
  const editor = useRichText({ ...props, disabled, hintId, openDialog: setDialog })
  const surroundings = useMemo(
    () => ({ uploadImage, fileUrl, linkTargets, openDialog: setDialog }),
    [uploadImage, fileUrl, linkTargets]
  )

  return (
    <SurroundingsContext value={surroundings}>
      <div className="rich-text-editor relative rounded-card border border-line bg-surface text-ink">
        {!disabled && <EditorToolbar editor={editor} />}
        <EditorContent editor={editor} />
        {!disabled && <SlashMenu editor={editor} />}
        {!disabled && <AccessibilityStrip editor={editor} />}
        <p id={hintId} className="sr-only">
          {formatMessage({ id: 'editor.hint' })}
        </p>
      </div>
      <OpenDialog editor={editor} dialog={dialog} onClose={() => setDialog(null)} />
    </SurroundingsContext>
  )
}
