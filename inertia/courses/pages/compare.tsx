import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { VersionRow } from '#courses/queries/course_versions'
import type { StudioCourse } from '#courses/queries/studio_course'
import type { ItemChange } from '#courses/rules/compare_versions'
import type { LineChange } from '#platform/text/line_changes'
import { StudioFrame } from '~/courses/components/studio_frame'
import { ChangeList } from '~/courses/components/versions/change_list'
import { TextChanges } from '~/ui/text_changes'
import { Callout } from '~/ui/callout'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty_state'
import { Section } from '~/ui/section'
import { Select } from '~/ui/select'

type CompareProps = {
  course: StudioCourse
  versions: VersionRow[]
  /** Numbers of versions, or `draft`. */
  from: string
  to: string
  changes: ItemChange[]
  /** Lineage of the lesson whose text is compared. */
  item: string | null
  text: LineChange[] | null
}

/** Any two states of a course beside each other. */
export default function Compare({ course, versions, from, to, changes, item, text }: CompareProps) {
  const { formatMessage } = useIntl()
  const t = (key: string, values?: Record<string, string>) =>
    formatMessage({ id: `courses.versions.${key}` }, values)
  const path = `/studio/${course.slug}/versions/compare`
  const states = [
    { value: 'draft', label: t('draft') },
    ...versions.map(({ number }) => ({ value: number, label: t('number', { number }) })),
  ]
  const show = (query: Record<string, string>) =>
    router.get(path, { from, to, ...query }, { preserveScroll: true })
  const compared = changes.find(({ lineage }) => lineage === item)
  return (
    <StudioFrame course={course} tab="versions">
      <div className="flex flex-col gap-6">
        <div className="grid max-w-xl gap-4 sm:grid-cols-2">
          <Select
            label={t('from')}
            isRequired
            options={states}
            value={from}
            onChange={(chosen) => show({ from: chosen })}
          />
          <Select
            label={t('to')}
            isRequired
            options={states}
            value={to}
            onChange={(chosen) => show({ to: chosen })}
          />
        </div>
        <Card title={t('differences')} isPadded={false}>
          {changes.length > 0 ? (
            <ChangeList
              changes={changes}
              hrefOf={({ kind, lineage }) =>
                kind === 'lesson' ? `${path}?from=${from}&to=${to}&item=${lineage}` : null
              }
            />
          ) : (
            <EmptyState icon="check" title={t('no_differences')} />
          )}
        </Card>
        {item && (
          <Section title={compared?.title ?? formatMessage({ id: 'ui.text_changes.label' })}>
            {text ? <TextChanges changes={text} /> : <Callout>{t('text_too_long')}</Callout>}
          </Section>
        )}
      </div>
    </StudioFrame>
  )
}
