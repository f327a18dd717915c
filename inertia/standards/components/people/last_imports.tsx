import { useIntl } from 'react-intl'
import type { PeopleImportLine } from '#standards/people/types'
import { ImportCountBadges } from '~/standards/components/people/import_count_badges'
import { DateText } from '~/ui/date_text'
import { TextLink } from '~/ui/text_link'

/** Files that were sent lately, and what came of them. */
export function LastImports({ imports }: { imports: PeopleImportLine[] }) {
  const { formatMessage } = useIntl()
  return (
    <ul className="divide-y border-t">
      {imports.map(({ id, fileName, state, counts, createdAt, createdBy }) => (
        <li key={id} className="flex flex-wrap items-center gap-x-6 gap-y-2 px-5 py-3 text-sm">
          <span className="min-w-0 grow basis-64">
            <TextLink href={`/admin/users/imports/${id}`}>
              <bdi className="break-all">{fileName}</bdi>
            </TextLink>
            <span className="block text-[0.8125rem] text-ink-muted">
              <DateText value={createdAt} style="datetime" />
              {createdBy && ` · ${createdBy}`}
              {' · '}
              {formatMessage({ id: `standards.people.states.${state}` })}
            </span>
          </span>
          <ImportCountBadges counts={counts} />
        </li>
      ))}
    </ul>
  )
}
