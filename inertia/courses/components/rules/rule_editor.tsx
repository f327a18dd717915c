import { useIntl } from 'react-intl'
import { newRow, type RuleDraft } from '~/courses/components/rules/rule_rows'
import { RuleRowFields, type RuleTargets } from '~/courses/components/rules/rule_row_fields'
import { Button } from '~/ui/button'
import { RadioGroup } from '~/ui/radio_group'

type RuleEditorProps = {
  draft: RuleDraft
  targets: RuleTargets
  zone: string
  onChange: (draft: RuleDraft) => void
}

/** Conditions line by line, and whether all or one of them are needed. */
export function RuleEditor({ draft, targets, zone, onChange }: RuleEditorProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `courses.rule.${key}` })
  const { mode, rows } = draft
  return (
    <div className="flex flex-col gap-3">
      {rows.map((row) => (
        <RuleRowFields
          key={row.key}
          row={row}
          targets={targets}
          onChange={(changed) =>
            onChange({ mode, rows: rows.map((one) => (one.key === row.key ? changed : one)) })
          }
          onRemove={
            rows.length > 1
              ? () => onChange({ mode, rows: rows.filter((one) => one.key !== row.key) })
              : undefined
          }
        />
      ))}
      <div>
        <Button
          size="sm"
          icon="plus"
          onPress={() => onChange({ mode, rows: [...rows, newRow(zone)] })}
        >
          {t('add')}
        </Button>
      </div>
      {rows.length > 1 && (
        <RadioGroup
          label={t('mode')}
          isRequired
          value={mode}
          onChange={(chosen) => onChange({ rows, mode: chosen as RuleDraft['mode'] })}
          options={[
            { value: 'all', label: t('all') },
            { value: 'any', label: t('any') },
          ]}
        />
      )}
    </div>
  )
}
