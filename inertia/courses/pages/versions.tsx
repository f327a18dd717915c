import { useIntl } from 'react-intl'
import type { VersionRow } from '#courses/queries/course_versions'
import type { StudioCourse } from '#courses/queries/studio_course'
import type { ItemChange } from '#courses/rules/compare_versions'
import { StudioFrame } from '~/courses/components/studio_frame'
import { ChangeList } from '~/courses/components/versions/change_list'
import { PublishDialog } from '~/courses/components/versions/publish_dialog'
import { VersionLine } from '~/courses/components/versions/version_line'
import { Callout } from '~/ui/callout'
import { Card } from '~/ui/card'
import { EmptyState } from '~/ui/empty_state'
import { LinkButton } from '~/ui/link_button'

type VersionsProps = { course: StudioCourse; versions: VersionRow[]; changes: ItemChange[] }

/** What was published when, and what would be published next. */
export default function Versions({ course, versions, changes }: VersionsProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `courses.versions.${key}` })
  const path = `/studio/${course.slug}/versions`
  const mayPublish = course.can.publish && (course.isChanged || !course.version)
  const hasContent = changes.some(({ kind }) => kind !== 'module') || course.version !== null
  return (
    <StudioFrame
      course={course}
      tab="versions"
      actions={
        mayPublish && hasContent ? <PublishDialog course={course} changes={changes} /> : <></>
      }
    >
      <div className="flex flex-col gap-6">
        <NextVersion course={course} changes={changes} hasContent={hasContent} />
        {versions.length > 0 ? (
          <Card title={t('list_title')} isPadded={false}>
            <ol className="divide-y">
              {versions.map((version, index) => (
                <VersionLine
                  key={version.id}
                  version={version}
                  before={versions[index + 1]?.number}
                  path={path}
                />
              ))}
            </ol>
          </Card>
        ) : (
          <Card isPadded={false}>
            <EmptyState icon="history" title={t('empty')} description={t('empty_text')} />
          </Card>
        )}
      </div>
    </StudioFrame>
  )
}

type NextProps = Pick<VersionsProps, 'course' | 'changes'> & { hasContent: boolean }

/** What has changed since the version that learners get. */
function NextVersion({ course, changes, hasContent }: NextProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `courses.versions.${key}` })
  const outline = `/studio/${course.slug}/outline`
  if (!hasContent) {
    return (
      <Callout
        title={t('nothing_yet')}
        action={
          <LinkButton size="sm" href={outline}>
            {t('to_outline')}
          </LinkButton>
        }
      >
        {t('nothing_yet_text')}
      </Callout>
    )
  }
  if (!course.version) return <Callout title={t('first')}>{t('first_text')}</Callout>
  if (!course.isChanged) return <Callout kind="success">{t('up_to_date')}</Callout>
  if (changes.length === 0) return <Callout kind="warning">{t('other_changes')}</Callout>
  return (
    <Card
      title={t('changes_title')}
      isPadded={false}
      action={
        <LinkButton
          size="sm"
          href={`/studio/${course.slug}/versions/compare?from=${course.version}&to=draft`}
        >
          {t('compare')}
        </LinkButton>
      }
    >
      <ChangeList changes={changes} />
    </Card>
  )
}
