import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { IconButton } from '~/ui/icon_button'
import { moved } from '~/ui/moved'
import { ReorderList } from '~/ui/reorder_list'
import { RichText } from '~/ui/rich_text'
import type { AnswerProps } from '~/assessments/answers/types'

/** Items to be put in order. As long as nothing has been moved there is no answer. */
export function OrderingAnswer({
  question,
  view,
  value,
  onChange,
  isDisabled,
}: AnswerProps<'ordering'>) {
  const { formatMessage } = useIntl()
  const order = (value as { order?: string[] } | null)?.order ?? []
  const given = view.items.map(({ id }) => id)
  const ids = order.length > 0 ? order : given
  const items = ids.map((id) => view.items.find((item) => item.id === id)!).filter(Boolean)
  const move = (from: number, to: number) => onChange({ order: moved(ids, from, to) })

  return (
    <div className="flex flex-col gap-3">
      <p className="text-ink-muted">{formatMessage({ id: 'assessments.taking.order_hint' })}</p>
      <ReorderList
        items={items}
        label={question.text}
        nameOf={({ text }) => text}
        isDisabled={isDisabled}
        onReorder={(next) => onChange({ order: next })}
      >
        {({ text, html }, index) => (
          <div className="flex items-center gap-3">
            <span className="w-5 text-end text-ink-muted tabular-nums">{index + 1}</span>
            <RichText html={html ?? null} text={text} className="grow text-[0.9375rem] leading-6" />
            <span className="flex">
              <IconButton
                icon="arrow-up"
                size="sm"
                label={formatMessage({ id: 'ui.reorder.up' }, { name: text })}
                isDisabled={isDisabled || index === 0}
                onPress={() => move(index, index - 1)}
              />
              <IconButton
                icon="arrow-down"
                size="sm"
                label={formatMessage({ id: 'ui.reorder.down' }, { name: text })}
                isDisabled={isDisabled || index === items.length - 1}
                onPress={() => move(index, index + 1)}
              />
            </span>
          </div>
        )}
      </ReorderList>
      {!isDisabled && (
        <div className="flex gap-2">
          {order.length === 0 ? (
            <Button size="sm" onPress={() => onChange({ order: given })}>
              {formatMessage({ id: 'assessments.taking.order_as_is' })}
            </Button>
          ) : (
            <Button size="sm" variant="ghost" onPress={() => onChange(null)}>
              {formatMessage({ id: 'assessments.taking.clear' })}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
