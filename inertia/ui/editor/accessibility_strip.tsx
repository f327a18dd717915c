import { useEditorState } from '@tiptap/react'
import { Accessibility } from 'lucide-react'
import { Button } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { accessibilityIssues, type AccessibilityIssue } from '#platform/text/accessibility_issues'
import type { RichDocument } from '#platform/text/document'
import type { EditorPartProps } from '~/ui/editor/types'

/** What some readers could not read, each with a button that goes there. */
export function AccessibilityStrip({ editor }: EditorPartProps) {
  const { formatMessage } = useIntl()
  const issues = useEditorState({
    editor,
    selector: () => accessibilityIssues(editor.getJSON() as RichDocument),
  })

  return (
    <section
      aria-label={formatMessage({ id: 'editor.accessibility.title' })}
      className="border-t border-line px-4 py-2 text-sm"
    >
      <p role="status" className="flex items-center gap-2">
        <Accessibility
          aria-hidden
          size={16}
          className={issues.length > 0 ? 'text-warning' : 'text-success'}
        />
        {formatMessage({ id: 'editor.accessibility.summary' }, { count: issues.length })}
      </p>
      {issues.length > 0 && (
        <ul className="mt-2 max-h-40 overflow-auto">
          {issues.map((issue) => (
            <IssueLine key={`${issue.code}-${issue.position}`} editor={editor} issue={issue} />
          ))}
        </ul>
      )}
    </section>
  )
}

function IssueLine({ editor, issue }: EditorPartProps & { issue: AccessibilityIssue }) {
  const { formatMessage } = useIntl()
  const words = formatMessage({ id: `editor.issue.${issue.code}` })

  return (
    <li className="flex flex-wrap items-center justify-between gap-2 py-0.5">
      {words}
      <Button
        aria-label={formatMessage({ id: 'editor.accessibility.go_to_named' }, { issue: words })}
        onPress={() => goTo(editor, issue)}
        className="min-h-6 rounded-control px-2 text-accent underline outline-none data-[focus-visible]:outline-2 data-[focus-visible]:outline-accent"
      >
        {formatMessage({ id: 'editor.accessibility.go_to' })}
      </Button>
    </li>
  )
}

function goTo(editor: EditorPartProps['editor'], { position }: AccessibilityIssue) {
  const node = editor.state.doc.nodeAt(position)
  const chain = editor.chain().focus()
  const selected =
    node?.isAtom && !node.isText
      ? chain.setNodeSelection(position)
      : chain.setTextSelection(position + 1)
  selected.scrollIntoView().run()
}
