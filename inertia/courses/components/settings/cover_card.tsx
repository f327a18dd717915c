import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { CourseCover } from '~/ui/course_cover'
import { FileDrop } from '~/ui/file_drop'

type CoverCardProps = { title: string; coverUrl: string | null; path: string }

/** The picture of a course; sent as soon as it is chosen. */
export function CoverCard({ title, coverUrl, path }: CoverCardProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `courses.settings.cover.${key}` })
  const { upload, uploads } = useCoverUpload(path)
  return (
    <Card title={t('title')}>
      <div className="flex flex-col gap-4">
        <CourseCover title={title} imageUrl={coverUrl} className="rounded-card" />
        <p className="text-[0.8125rem] text-ink-muted">
          {t(coverUrl ? 'decorative' : 'generated')}
        </p>
        <FileDrop
          label={t('choose')}
          hint={t('hint')}
          accept="image/*"
          onFiles={([file]) => file && upload(file)}
          uploads={uploads}
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

function useCoverUpload(path: string) {
  const [sent, setSent] = useState<{ name: string; percent?: number; error?: string }>()
  return {
    uploads: sent && [{ id: 'cover', ...sent }],
    upload: (file: File) =>
      router.post(
        path,
        { cover: file },
        {
          forceFormData: true,
          preserveScroll: true,
          preserveState: true,
          onStart: () => setSent({ name: file.name, percent: 0 }),
          onProgress: (progress) => setSent({ name: file.name, percent: progress?.percentage }),
          onError: (errors) => setSent({ name: file.name, error: errors.cover }),
          onSuccess: () => setSent(undefined),
        }
      ),
  }
}
