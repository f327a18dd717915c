import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { CourseCover } from '~/ui/course_cover'
import { UploadField, type Uploaded } from '~/ui/upload/upload_field'

type CoverCardProps = { title: string; coverUrl: string | null; path: string }

/** The picture of a course; sent as soon as it is chosen. */
export function CoverCard({ title, coverUrl, path }: CoverCardProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `courses.settings.cover.${key}` })
  const { round, save } = useCover(path)
  return (
    <Card title={t('title')}>
      <div className="flex flex-col gap-4">
        <CourseCover title={title} imageUrl={coverUrl} className="rounded-card" />
        <p className="text-[0.8125rem] text-ink-muted">
          {t(coverUrl ? 'decorative' : 'generated')}
        </p>
        <UploadField
          key={round}
          purpose="course_cover"
          label={t('choose')}
          hint={t('hint')}
          accept="image/*"
          onUploaded={([uploaded]) => uploaded && save(uploaded)}
        />
        {coverUrl && (
          <div>
            <Button
              size="sm"
              icon="trash"
              onPress={() => router.delete(path, { preserveScroll: true, preserveState: true })}
            >
              {t('remove')}
            </Button>
          </div>
        )}
      </div>
    </Card>
  )
}

/** The field is made anew when its file has become the cover. */
function useCover(path: string) {
  const [round, setRound] = useState(0)
  const save = (uploaded: Uploaded) =>
    router.post(
      path,
      { cover: uploaded.id },
      {
        preserveScroll: true,
        preserveState: true,
        onSuccess: () => setRound((present) => present + 1),
      }
    )
  return { round, save }
}
