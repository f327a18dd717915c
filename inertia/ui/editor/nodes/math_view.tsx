import { NodeViewWrapper, type NodeViewProps } from '@tiptap/react'
import { Button } from 'react-aria-components'
import { useIntl } from 'react-intl'
import { NodeFrame } from '~/ui/editor/nodes/node_frame'
import { useSurroundings } from '~/ui/editor/surroundings'
import { useMath } from '~/ui/editor/use_math'

export function MathView({ node, getPos, selected, editor }: NodeViewProps) {
  const { formatMessage } = useIntl()
  const { openDialog } = useSurroundings()
  const latex = String(node.attrs.latex)
  const inline = node.type.name === 'inlineMath'
  const html = useMath(latex, inline)
  const editLabel = formatMessage({ id: 'editor.math.edit' }, { latex })
  const edit = () => openDialog({ kind: 'math', latex, inline, position: getPos() })

  if (inline) {
    return (
      <NodeViewWrapper as="span">
        <Button
          aria-label={editLabel}
          isDisabled={!editor.isEditable}
          onPress={edit}
          className={`rounded-control outline-none data-[focus-visible]:outline-2 data-[focus-visible]:outline-accent ${selected ? 'outline-2 outline-accent' : ''}`}
        >
          <span dangerouslySetInnerHTML={html} />
        </Button>
      </NodeViewWrapper>
    )
  }
  return (
    <NodeFrame
      editLabel={editLabel}
      onEdit={edit}
      isSelected={selected}
      isEditable={editor.isEditable}
    >
      <div dangerouslySetInnerHTML={html} />
    </NodeFrame>
  )
}
