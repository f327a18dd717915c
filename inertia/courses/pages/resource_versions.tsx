import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { StudioCourse } from '#courses/queries/studio_course'
import type { FileVersion } from '#platform/files/versions/file_versions'
import { VersionLine } from '~/courses/components/file_version_line'
import { Card } from '~/ui/card'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { PageHeader } from '~/ui/page_header'
import { SubmitButton } from '~/ui/submit_button'
import { UploadField, type Uploaded } from '~/ui/upload/upload_field'

type ResourceVersionsProps = {
  course: StudioCourse
  /** The lesson it is offered beside; null for the whole course. */
  lesson: { id: string; title: string } | null
  title: string
  path: string
  versions: FileVersion[]
  keptDays: number
}

/** A file that a course offers: it is replaced here, and what it was is kept. */
export default function ResourceVersions(props: ResourceVersionsProps) {
  const { lesson, title, path, versions, keptDays } = props
  const { formatMessage } = useIntl()
  const t = (key: string, values = {}) =>
    formatMessage({ id: `courses.file_versions.${key}` }, { title, ...values })
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t(lesson ? 'lead_lesson' : 'lead_course')}
        breadcrumbs={useWay(props)}
      />
      <div className="grid max-w-5xl items-start gap-6 lg:grid-cols-[1fr_22rem]">
        <Card>
          <ol className="-my-2 divide-y">
            {versions.map((version) => (
              <VersionLine key={version.id} version={version} path={path} />
            ))}
          </ol>
        </Card>
        <div className="flex flex-col gap-4">
          <Card title={t('replace')}>
            {/* Begun anew after each replacement. */}
            <ReplaceForm key={versions[0]?.id} path={path} />
          </Card>
          <p className="text-[0.8125rem] text-ink-muted">{t('kept', { days: keptDays })}</p>
        </div>
      </div>
    </>
  )
}

function ReplaceForm({ path }: { path: string }) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `courses.file_versions.${key}` })
  const [file, setFile] = useState<Uploaded>()
  return (
    <Form action={path} method="post" guardsChanges={false}>
      <UploadField
        purpose="course_resource"
        name="file"
        label={t('choose')}
        hint={t('replace_hint')}
        onUploaded={([uploaded]) => setFile(uploaded)}
      />
      <FormActions>
        <SubmitButton isDisabled={!file}>{t('replace')}</SubmitButton>
      </FormActions>
    </Form>
  )
}

function useWay({ course, lesson, title }: ResourceVersionsProps) {
  const { formatMessage } = useIntl()
  const studio = `/studio/${course.slug}`
  const place = lesson
    ? { label: lesson.title, href: `${studio}/lessons/${lesson.id}` }
    : { label: formatMessage({ id: 'courses.resources.title' }), href: `${studio}/resources` }
  return [
    { label: formatMessage({ id: 'ui.navigation.studio' }), href: '/studio' },
    { label: course.title, href: `${studio}/outline` },
    place,
    { label: title },
  ]
}
