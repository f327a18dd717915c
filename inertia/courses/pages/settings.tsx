import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { Choice } from '#courses/queries/course_choices'
import type { CourseSettings } from '#courses/queries/course_settings'
import type { StudioCourse } from '#courses/queries/studio_course'
import { CoverCard } from '~/courses/components/settings/cover_card'
import { SettingsForm } from '~/courses/components/settings/settings_form'
import { StudioFrame } from '~/courses/components/studio_frame'
import { trashCourse } from '~/courses/components/use_trash'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { ConfirmDialog } from '~/ui/confirm_dialog'

type SettingsProps = {
  course: StudioCourse
  settings: CourseSettings
  /** Tells the server which settings the form was filled from. */
  seen: string
  categories: Choice[]
  certificates: Choice[]
}

/** The face and the rules of a course. */
export default function Settings({
  course,
  settings,
  seen,
  categories,
  certificates,
}: SettingsProps) {
  const path = `/studio/${course.slug}`
  return (
    <StudioFrame course={course} tab="settings">
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <SettingsForm
          path={`${path}/settings`}
          settings={settings}
          seen={seen}
          categories={categories}
          certificates={certificates}
        />
        <div className="flex flex-col gap-6">
          <CoverCard title={course.title} coverUrl={settings.coverUrl} path={`${path}/cover`} />
          <EndOfLife course={course} />
        </div>
      </div>
    </StudioFrame>
  )
}

/** Out of the catalogue, or to the trash. */
function EndOfLife({ course }: { course: StudioCourse }) {
  const { formatMessage } = useIntl()
  const t = (key: string, values?: Record<string, string>) =>
    formatMessage({ id: `courses.settings.end.${key}` }, values)
  const path = `/studio/${course.slug}`
  const isArchived = course.status === 'archived'
  const mayArchive = course.can.publish && (isArchived || course.status === 'published')
  if (!mayArchive && !course.can.delete) return null
  return (
    <Card title={t('title')}>
      <div className="flex flex-col items-start gap-3">
        {mayArchive && (
          <>
            <p className="text-ink-muted">{t(isArchived ? 'unarchive_text' : 'archive_text')}</p>
            <Button
              onPress={() =>
                isArchived ? router.delete(`${path}/archive`) : router.post(`${path}/archive`)
              }
            >
              {t(isArchived ? 'unarchive' : 'archive')}
            </Button>
          </>
        )}
        {course.can.delete && (
          <ConfirmDialog
            title={t('trash_title', { title: course.title })}
            description={t('trash_text')}
            confirmLabel={t('trash')}
            isDanger
            onConfirm={() =>
              trashCourse({ title: course.title, restorePath: `${path}/restoration` }, path)
            }
            trigger={
              <Button icon="trash" variant="ghost">
                {t('trash')}
              </Button>
            }
          />
        )}
      </div>
    </Card>
  )
}
