import { usePage } from '@inertiajs/react'
import { lazy, Suspense, useMemo } from 'react'
import { useIntl } from 'react-intl'
import type { LinkTarget } from '#courses/queries/link_targets'
import type { StudioCourse } from '#courses/queries/studio_course'
import type { EditableLesson, ResourceLine } from '#courses/studio_types'
import { ResourcesPanel } from '~/courses/components/lesson/resources_panel'
import { SaveLine } from '~/courses/components/lesson/save_line'
import { SaveNotices } from '~/courses/components/lesson/save_notices'
import { useLessonText } from '~/courses/components/lesson/use_lesson_text'
import { requestJson } from '~/courses/request_json'
import { Card } from '~/ui/card'
import type { UploadedImage } from '~/ui/editor/types'
import { LinkButton } from '~/ui/link_button'
import { NumberField } from '~/ui/number_field'
import { PageHeader } from '~/ui/page_header'
import { Skeleton } from '~/ui/skeleton'
import { TextArea } from '~/ui/text_area'
import { TextField } from '~/ui/text_field'
import { uploadFile } from '~/ui/upload/upload_file'

const RichTextEditor = lazy(() => import('~/ui/editor/rich_text_editor'))

type LessonProps = {
  course: StudioCourse
  lesson: EditableLesson
  resources: ResourceLine[]
  /** Addresses of the pictures in the text, by uuid. */
  files: Record<string, string>
  targets: LinkTarget[]
}

/** Where a lesson is written. It saves itself. */
export default function Lesson({ course, lesson, resources, files, targets }: LessonProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `courses.lesson.${key}` })
  const studio = `/studio/${course.slug}`
  const path = `${studio}/lessons/${lesson.id}`
  const { text, change, ...saving } = useLessonText(lesson, path)
  const linkTargets = useMemo(() => linksTo(targets, lesson.id), [targets])
  const images = useImages(files, `${studio}/images`)
  return (
    <>
      <PageHeader
        title={text.title}
        record={{ kind: 'lessons', id: lesson.uuid }}
        breadcrumbs={[
          { label: formatMessage({ id: 'ui.navigation.studio' }), href: '/studio' },
          { label: course.title, href: `${studio}/outline` },
          { label: lesson.module },
        ]}
        actions={
          <>
            <SaveLine state={saving.state} />
            <LinkButton href={`${studio}/preview/${lesson.id}`} icon="eye" newTab>
              {t('preview')}
            </LinkButton>
          </>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_18rem]">
        <div className="flex min-w-0 flex-col gap-5">
          <div className="sticky top-16 z-20 empty:hidden">
            <SaveNotices
              state={saving.state}
              isRestored={saving.isRestored}
              onKeepMine={saving.keepMine}
              onLoadTheirs={saving.loadTheirs}
            />
          </div>
          <TextField
            label={t('title')}
            isRequired
            maxLength={255}
            value={text.title}
            onChange={(title) => change({ title })}
          />
          <Suspense fallback={<Skeleton className="h-96 w-full" />}>
            <RichTextEditor
              label={t('text')}
              value={text.document}
              onChange={(document) => change({ document })}
              linkTargets={linkTargets}
              {...images}
            />
          </Suspense>
        </div>
        <aside className="flex flex-col gap-5" aria-label={t('beside')}>
          <Card>
            <NumberField
              label={t('minutes')}
              hint={t('minutes_hint')}
              minValue={1}
              maxValue={6000}
              value={text.minutes ?? NaN}
              onChange={(minutes) => change({ minutes: Number.isNaN(minutes) ? null : minutes })}
            />
          </Card>
          <ResourcesPanel resources={resources} path={path} />
          <Card>
            <TextArea
              label={t('notes')}
              hint={t('notes_hint')}
              maxLength={20_000}
              value={text.notes}
              onChange={(notes) => change({ notes })}
            />
          </Card>
        </aside>
      </div>
    </>
  )
}

/** All items but the lesson itself, as addresses of links. */
const linksTo = (targets: LinkTarget[], self: string) =>
  targets
    .filter(({ id }) => id !== self)
    .map(({ id, title, module }) => ({ value: `item:${id}`, label: title, description: module }))

/** Uploads pictures, and knows where all pictures of the text are. */
function useImages(files: Record<string, string>, path: string) {
  const person = String(usePage<{ user: { id: string } }>().props.user.id)
  return useMemo(() => {
    const known = { ...files }
    return {
      fileUrl: (uuid: string) => known[uuid] ?? '',
      uploadImage: async (file: File): Promise<UploadedImage> => {
        const upload = await uploadFile(file, 'lesson_image', person)
        const { status, body } = await requestJson('POST', path, { image: upload })
        if (status !== 200) throw new Error('The picture was refused')
        const image = body as UploadedImage
        known[image.file] = image.url
        return image
      },
    }
  }, [])
}
