import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { Condition } from '#platform/rules/condition'
import { RuleEditor } from '~/courses/components/rules/rule_editor'
import { conditionOf, draftOf, type RuleDraft } from '~/courses/components/rules/rule_rows'
import type { RuleTargets } from '~/courses/components/rules/rule_row_fields'
import { RuleText } from '~/courses/components/rules/rule_text'
import type { RuleTitles } from '~/courses/components/rules/rule_titles'
import { Button } from '~/ui/button'
import { Callout } from '~/ui/callout'
import { Dialog } from '~/ui/dialog'
import { refusalIn } from '~/ui/refusal_in'

type RuleDialogProps = {
  title: string
  condition: Condition | null
  titles: RuleTitles
  targets: RuleTargets
  /** Where the rule is sent. */
  path: string
  onClose: () => void
}

/** Says when a module or item opens, with the words learners will read. */
export function RuleDialog({ title, condition, path, onClose, ...names }: RuleDialogProps) {
  const { formatMessage, timeZone = 'UTC' } = useIntl()
  const t = (key: string) => formatMessage({ id: `courses.rule.${key}` })
  const [draft, setDraft] = useState<RuleDraft | null>(() => draftOf(condition, timeZone))
  const [isSaving, setSaving] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)
  const made = draft && conditionOf(draft)

  function send(rule: Condition | null) {
    setSaving(true)
    router.put(
      path,
      { condition: rule as never },
      {
        preserveScroll: true,
        preserveState: true,
        onSuccess: ({ props }) => {
          const refusal = refusalIn(props)
          if (refusal) setProblem(refusal)
          else onClose()
        },
        onFinish: () => setSaving(false),
      }
    )
  }
  function save() {
    setProblem(made ? null : t('incomplete'))
    if (made) send(made)
  }

  return (
    <Dialog
      isOpen
      onOpenChange={onClose}
      size="lg"
      title={formatMessage({ id: 'courses.rule.title' }, { title })}
      description={t('text')}
      footer={
        <>
          {condition && (
            <Button variant="ghost" className="me-auto" onPress={() => send(null)}>
              {t('clear')}
            </Button>
          )}
          <Button onPress={onClose}>{formatMessage({ id: 'ui.cancel' })}</Button>
          {draft && (
            <Button variant="primary" isPending={isSaving} onPress={save}>
              {t('save')}
            </Button>
          )}
        </>
      }
    >
      <div className="flex flex-col gap-4">
        {problem && (
          <Callout kind="danger" isUrgent>
            {problem}
          </Callout>
        )}
        {draft ? (
          <RuleEditor draft={draft} targets={names.targets} zone={timeZone} onChange={setDraft} />
        ) : (
          <Callout kind="warning" title={t('complex')}>
            <RuleText condition={condition!} titles={names.titles} />
          </Callout>
        )}
        {made && (
          <Callout title={t('learners_read')}>
            <RuleText condition={made} titles={names.titles} />
          </Callout>
        )}
      </div>
    </Dialog>
  )
}
