import { router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import type { ResourceLine } from '#courses/studio_types'
import { LinkDialog } from '~/courses/components/outline/link_dialog'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Icon } from '~/ui/icon'
import { IconButton } from '~/ui/icon_button'

type ResourcesPanelProps = { resources: ResourceLine[]; path: string }

/** Files and links beside a lesson. */
export function ResourcesPanel({ resources, path }: ResourcesPanelProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `courses.lesson.resources.${key}` })
  const [isAdding, setAdding] = useState(false)
  const remove = (id: string) =>
    router.delete(`${path}/resources/${id}`, {
      preserveScroll: true,
      preserveState: true,
      only: ['resources'],
    })
  return (
    <Card title={t('title')}>
      <p className="pb-3 text-[0.8125rem] text-ink-muted">{t('text')}</p>
      {resources.length > 0 && (
        <ul className="mb-3 flex flex-col divide-y rounded-control border">
          {resources.map((resource) => (
            <li key={resource.id} className="flex items-center gap-2 py-1 ps-3 pe-1">
              <Icon name={resource.isFile ? 'file' : 'external'} className="text-ink-muted" />
              <a href={resource.href} className="min-w-0 grow truncate hover:underline">
                {resource.title}
              </a>
              {resource.isFile && (
                <IconButton
                  icon="history"
                  size="sm"
                  label={formatMessage(
                    { id: 'courses.file_versions.title' },
                    { title: resource.title }
                  )}
                  onPress={() => router.visit(`${path}/resources/${resource.id}/versions`)}
                />
              )}
              <IconButton
                icon="close"
                size="sm"
                label={formatMessage(
                  { id: 'courses.lesson.resources.remove' },
                  { title: resource.title }
                )}
                onPress={() => remove(resource.id)}
              />
            </li>
          ))}
        </ul>
      )}
      <Button size="sm" icon="plus" onPress={() => setAdding(true)}>
        {t('add')}
      </Button>
      {isAdding && (
        <LinkDialog
          title={t('add')}
          description={t('text')}
          path={`${path}/resources`}
          onClose={() => setAdding(false)}
        />
      )}
    </Card>
  )
}
