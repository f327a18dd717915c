import type { NodeViewProps } from '@tiptap/react'
import { useIntl } from 'react-intl'
import type { PictureAttributes } from '#platform/text/nodes/picture'
import { NodeFrame } from '~/ui/editor/nodes/node_frame'
import { useSurroundings } from '~/ui/editor/surroundings'

export function PictureView({ node, getPos, selected, editor }: NodeViewProps) {
  const { formatMessage } = useIntl()
  const { fileUrl, openDialog } = useSurroundings()
  const attributes = node.attrs as PictureAttributes
  const { file, src, alt, title, width, height } = attributes
  const address = file ? fileUrl(file) : src

  return (
    <NodeFrame
      editLabel={formatMessage({ id: 'editor.image.edit' })}
      onEdit={() => openDialog({ kind: 'image', attributes, position: getPos() })}
      isSelected={selected}
      isEditable={editor.isEditable}
    >
      <figure className="picture">
        {address ? (
          <img
            src={address}
            alt={alt ?? ''}
            width={width ?? undefined}
            height={height ?? undefined}
          />
        ) : (
          <p className="missing-file">{formatMessage({ id: 'text.missing_image' })}</p>
        )}
        {title && <figcaption>{title}</figcaption>}
      </figure>
      {alt === null && (
        <p className="text-sm text-danger">{formatMessage({ id: 'editor.image.undescribed' })}</p>
      )}
    </NodeFrame>
  )
}
