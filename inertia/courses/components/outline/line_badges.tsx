import { useIntl } from 'react-intl'
import type { Condition } from '#platform/rules/condition'
import { useOutline } from '~/courses/components/outline/outline_context'
import { RuleText } from '~/courses/components/rules/rule_text'
import { Badge } from '~/ui/badge'
import { Icon } from '~/ui/icon'

type Line = {
  isRequired: boolean
  isActive: boolean
  isPreview?: boolean
  unlockConditions: Condition | null
}

/** What is not as usual about a line. */
export function LineBadges({ line }: { line: Line }) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `courses.outline.badges.${key}` })
  return (
    <>
      {!line.isRequired && <Badge>{t('optional')}</Badge>}
      {line.isPreview && (
        <Badge tone="info" icon="eye">
          {t('preview')}
        </Badge>
      )}
      {!line.isActive && (
        <Badge tone="warning" icon="eye-off">
          {t('hidden')}
        </Badge>
      )}
    </>
  )
}

/** When a line opens, as learners will read it. */
export function LineRule({ line }: { line: Line }) {
  const { titles } = useOutline()
  if (!line.unlockConditions) return null
  return (
    <div className="flex items-start gap-1.5 text-[0.8125rem] text-ink-muted">
      <Icon name="lock" size="sm" className="mt-0.5" />
      <RuleText condition={line.unlockConditions} titles={titles} />
    </div>
  )
}
