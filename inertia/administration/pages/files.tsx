import { useIntl } from 'react-intl'
import type { StorageUse } from '#platform/files/types'
import { StorageBar } from '~/administration/components/storage_bar'
import { Callout } from '~/ui/callout'
import { EmptyState } from '~/ui/empty_state'
import { DataTable } from '~/ui/list/data_table'
import type { ListData, ListRow } from '~/ui/list/types'
import { PageHeader } from '~/ui/page_header'
import { TextLink } from '~/ui/text_link'

type FilesProps = { list: ListData<ListRow>; use: StorageUse; faulty: number }

const FAULTY = '/admin/files?filter[fault]=missing,changed'

/** All files and the room they take. */
export default function Files({ list, use, faulty }: FilesProps) {
  const { formatMessage } = useIntl()
  const t = (key: string, values = {}) =>
    formatMessage({ id: `administration.files.${key}` }, values)
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <div className="flex flex-col gap-6">
        {faulty > 0 && (
          <Callout
            kind="danger"
            title={t('fault.title', { count: faulty })}
            action={<TextLink href={FAULTY}>{t('fault.show')}</TextLink>}
          >
            {t('fault.text')}
          </Callout>
        )}
        <StorageBar use={use} />
        <DataTable
          list={list}
          caption={t('caption')}
          empty={<EmptyState icon="file" title={t('empty')} description={t('empty_text')} />}
        />
      </div>
    </>
  )
}
