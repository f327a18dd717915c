import { useIntl } from 'react-intl'
import { ROW_KINDS, type RowKind, type RuleRow } from '~/courses/components/rules/rule_rows'
import { ComboBox } from '~/ui/combo_box'
import { DateTimeField } from '~/ui/date_time_field'
import { IconButton } from '~/ui/icon_button'
import { NumberField } from '~/ui/number_field'
import type { OptionItem } from '~/ui/option'
import { Select } from '~/ui/select'

export type RuleTargets = { all: OptionItem[]; graded: OptionItem[] }

type RowProps = {
  row: RuleRow
  targets: RuleTargets
  onChange: (row: RuleRow) => void
  /** Undefined for the only line. */
  onRemove?: () => void
}

const GRADED: RowKind[] = ['passed', 'score_at_least']

/** One condition: what kind, and what of. */
export function RuleRowFields({ row, targets, onChange, onRemove }: RowProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `courses.rule.${key}` })
  const kinds = ROW_KINDS.filter((kind) => targets.graded.length > 0 || !GRADED.includes(kind))
  return (
    <div className="flex items-start gap-2 rounded-card border bg-surface p-3">
      <div className="grid min-w-0 grow gap-3 sm:grid-cols-2">
        <Select
          label={t('kind')}
          isRequired
          options={kinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) }))}
          value={row.kind}
          onChange={(kind) => onChange({ ...row, kind: kind as RowKind, item: null })}
        />
        <RowValues row={row} targets={targets} onChange={onChange} />
      </div>
      {onRemove && <IconButton icon="close" label={t('remove')} size="sm" onPress={onRemove} />}
    </div>
  )
}

function RowValues({ row, targets, onChange }: Omit<RowProps, 'onRemove'>) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `courses.rule.${key}` })
  if (row.kind === 'from') return <DateValues row={row} onChange={onChange} />
  if (row.kind === 'days_after_start') {
    return (
      <NumberField
        label={t('days')}
        isRequired
        minValue={0}
        maxValue={10_000}
        value={row.days}
        onChange={(days) => onChange({ ...row, days })}
      />
    )
  }
  return (
    <>
      <ComboBox
        label={t('item')}
        isRequired
        options={GRADED.includes(row.kind) ? targets.graded : targets.all}
        value={row.item}
        onChange={(item) => onChange({ ...row, item })}
      />
      {row.kind === 'score_at_least' && (
        <NumberField
          label={t('percent')}
          isRequired
          minValue={0}
          maxValue={100}
          value={row.percent}
          onChange={(percent) => onChange({ ...row, percent })}
        />
      )}
    </>
  )
}

const ZONES = () =>
  ['UTC', ...Intl.supportedValuesOf('timeZone')].map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
  }))

function DateValues({ row, onChange }: Pick<RowProps, 'row' | 'onChange'>) {
  const { formatMessage } = useIntl()
  return (
    <>
      <DateTimeField
        label={formatMessage({ id: 'courses.rule.at' })}
        isRequired
        value={row.at}
        timeZone={row.zone}
        onChange={(at) => onChange({ ...row, at })}
      />
      <ComboBox
        label={formatMessage({ id: 'courses.rule.zone' })}
        isRequired
        options={ZONES()}
        value={row.zone}
        onChange={(zone) => zone && onChange({ ...row, zone })}
      />
    </>
  )
}
