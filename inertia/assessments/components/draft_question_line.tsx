import { Link, router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { MoveQuestion } from '~/assessments/components/move_question'
import type { DraftQuestion } from '#assessments/types'
import { Badge } from '~/ui/badge'
import { ConfirmDialog } from '~/ui/confirm_dialog'
import { IconButton } from '~/ui/icon_button'
import { Menu, MenuItem } from '~/ui/menu'
import { NumberField } from '~/ui/number_field'

type DraftQuestionLineProps = {
  question: DraftQuestion
  position: number
  count: number
  /** Address of the question. */
  href: string
  onMove: (to: number) => void
}

/** One question of a quiz in the builder. */
export function DraftQuestionLine(props: DraftQuestionLineProps) {
  const { question, position, count, href, onMove } = props
  const { formatMessage } = useIntl()
  const [asked, ask] = useState<'move' | 'remove' | null>(null)
  const [points, setPoints] = useState(question.points)
  const t = (name: string) => formatMessage({ id: `assessments.builder.${name}` })

  function savePoints(next: number) {
    const value = Number.isNaN(next) ? 0 : next
    setPoints(value)
    router.put(`${href}/points`, { points: value }, { preserveScroll: true, preserveState: true })
  }

  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
      <span className="w-6 text-end text-ink-muted tabular-nums">{position + 1}</span>
      <div className="flex min-w-40 grow basis-60 flex-col gap-1">
        <Link
          href={href}
          className="line-clamp-2 font-medium underline-offset-3 hover:text-accent-ink hover:underline"
        >
          {question.text}
        </Link>
        <span className="flex flex-wrap items-center gap-2 text-xs text-ink-muted">
          <Badge>{formatMessage({ id: `assessments.types.${question.type}` })}</Badge>
          {question.bank &&
            formatMessage({ id: 'assessments.builder.from' }, { bank: question.bank })}
        </span>
      </div>
      <NumberField
        label={formatMessage({ id: 'assessments.builder.points_of' }, { number: position + 1 })}
        hideLabel
        className="w-36"
        minValue={0}
        maxValue={1000}
        step={0.5}
        value={points}
        formatOptions={{ maximumFractionDigits: 2 }}
        onChange={savePoints}
      />
      <Menu
        label={question.text}
        trigger={
          <IconButton
            icon="more"
            size="sm"
            label={formatMessage(
              { id: 'assessments.editor.more' },
              {
                name: formatMessage(
                  { id: 'assessments.taking.question_number' },
                  { number: position + 1 }
                ),
              }
            )}
          />
        }
      >
        <MenuItem icon="edit" onPress={() => router.visit(href)}>
          {t('edit')}
        </MenuItem>
        <MenuItem icon="up-down" onPress={() => ask('move')} isDisabled={count < 2}>
          {t('move_to')}
        </MenuItem>
        <MenuItem icon="trash" isDanger onPress={() => ask('remove')}>
          {t('remove')}
        </MenuItem>
      </Menu>
      <MoveQuestion
        isOpen={asked === 'move'}
        onOpenChange={() => ask(null)}
        {...{ position, count, onMove }}
      />
      <ConfirmDialog
        isOpen={asked === 'remove'}
        onOpenChange={() => ask(null)}
        title={t('remove_title')}
        description={t('remove_text')}
        confirmLabel={t('remove')}
        isDanger
        onConfirm={() => router.delete(href, { preserveScroll: true })}
      />
    </div>
  )
}
