import { router } from '@inertiajs/react'
import { FormattedMessage, useIntl } from 'react-intl'
import type { FileDetails } from '#administration/files/types'
import { Button } from '~/ui/button'
import { Callout } from '~/ui/callout'
import { Card } from '~/ui/card'
import { ConfirmDialog } from '~/ui/confirm_dialog'
import { DateText } from '~/ui/date_text'
import { DescriptionList } from '~/ui/description_list'
import { FileSize } from '~/ui/file_size'
import { LinkButton } from '~/ui/link_button'
import { PageHeader } from '~/ui/page_header'
import { TextLink } from '~/ui/text_link'

/** One file: how it looks, where it is used, and what would break without it. */
export default function File({ file }: { file: FileDetails }) {
  const { formatMessage, formatNumber } = useIntl()
  const t = (key: string, values = {}) =>
    formatMessage({ id: `administration.files.${key}` }, values)
  return (
    <>
      <PageHeader
        title={file.name}
        breadcrumbs={[{ label: t('title'), href: '/admin/files' }, { label: file.name }]}
        actions={
          <>
            <LinkButton href={file.downloadUrl} external icon="download">
              {t('download')}
            </LinkButton>
            {file.canDelete && (
              <ConfirmDialog
                trigger={<Button icon="trash">{t('delete')}</Button>}
                title={t('delete_title', { name: file.name })}
                description={t('delete_text', { uses: file.uses.length })}
                confirmLabel={t('delete')}
                isDanger
                onConfirm={() => router.delete(`/admin/files/${file.id}`)}
              />
            )}
          </>
        }
      />
      <div className="flex flex-col gap-6">
        {file.fault && (
          <Callout kind="danger" title={t(`fault.one.${file.fault}`)}>
            <FormattedMessage
              id="administration.files.fault.one_text"
              values={{ date: <DateText key="date" value={file.checkedAt!} /> }}
            />
          </Callout>
        )}
        <div className="grid gap-6 lg:grid-cols-2">
          <Card title={t('facts')}>
            <DescriptionList
              items={[
                { term: t('columns.kind'), value: t(`filters.kind.${file.kind}`) },
                { term: t('type'), value: file.mime ?? '–' },
                { term: t('size'), value: <FileSize bytes={file.sizeBytes} /> },
                { term: t('columns.createdAt'), value: <DateText value={file.createdAt} /> },
                { term: t('columns.downloads'), value: formatNumber(file.downloads) },
                {
                  term: t('columns.lastDownloadedAt'),
                  value: file.lastDownloadedAt ? (
                    <DateText value={file.lastDownloadedAt} />
                  ) : (
                    t('never')
                  ),
                },
              ]}
            />
          </Card>
          <Card title={t('uses')}>
            <Uses uses={file.uses} />
          </Card>
          <Preview file={file} />
        </div>
      </div>
    </>
  )
}

function Uses({ uses }: Pick<FileDetails, 'uses'>) {
  const { formatMessage } = useIntl()
  if (uses.length === 0)
    return <p className="text-ink-muted">{formatMessage({ id: 'administration.files.unused' })}</p>
  return (
    <ul className="divide-y">
      {uses.map(({ kind, title, href }) => (
        <li key={`${kind}-${title}-${href}`} className="flex justify-between gap-4 py-2.5">
          {href ? <TextLink href={href}>{title}</TextLink> : title}
          <span className="text-ink-muted">
            {formatMessage({ id: `administration.files.use_kinds.${kind}` })}
          </span>
        </li>
      ))}
    </ul>
  )
}

/** What a browser shows by itself; everything else is downloaded. */
function Preview({ file: { kind, name, url, viewerUrl } }: { file: FileDetails }) {
  const { formatMessage } = useIntl()
  if (!viewerUrl && !['image', 'video', 'audio'].includes(kind)) return null
  return (
    <Card title={formatMessage({ id: 'administration.files.preview' })} className="lg:col-span-2">
      {viewerUrl && (
        <iframe src={viewerUrl} title={name} className="h-[70vh] w-full rounded-control border" />
      )}
      {kind === 'image' && !viewerUrl && (
        <img src={url} alt={name} className="max-h-96 rounded-control border" />
      )}
      {kind === 'video' && <video src={url} controls aria-label={name} className="max-h-96" />}
      {kind === 'audio' && <audio src={url} controls aria-label={name} className="w-full" />}
    </Card>
  )
}
