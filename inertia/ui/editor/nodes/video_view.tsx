import type { NodeViewProps } from '@tiptap/react'
import { Film } from 'lucide-react'
import { useIntl } from 'react-intl'
import type { VideoAttributes } from '#platform/text/nodes/video'
import { NodeFrame } from '~/ui/editor/nodes/node_frame'
import { useSurroundings } from '~/ui/editor/surroundings'

/** A card instead of a player, so that writing beside a video plays nothing. */
export function VideoView({ node, getPos, selected, editor }: NodeViewProps) {
  const { formatMessage } = useIntl()
  const { openDialog } = useSurroundings()
  const attributes = node.attrs as VideoAttributes

  return (
    <NodeFrame
      editLabel={formatMessage({ id: 'editor.video.edit' })}
      onEdit={() => openDialog({ kind: 'video', attributes, position: getPos() })}
      isSelected={selected}
      isEditable={editor.isEditable}
    >
      <div className="flex items-center gap-3 rounded-control border border-line bg-surface-raised p-4 pe-14">
        <Film aria-hidden size={24} className="shrink-0 text-ink-muted" />
        <span className="min-w-0">
          <span className="block font-medium">
            {attributes.title ?? formatMessage({ id: 'text.video' })}
          </span>
          <span className="block truncate text-sm text-ink-muted">{attributes.src}</span>
        </span>
      </div>
    </NodeFrame>
  )
}
