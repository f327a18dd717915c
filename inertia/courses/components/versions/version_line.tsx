import { useIntl } from 'react-intl'
import type { VersionRow } from '#courses/queries/course_versions'
import { Badge } from '~/ui/badge'
import { DateText } from '~/ui/date_text'
import { LinkButton } from '~/ui/link_button'

type VersionLineProps = {
  version: VersionRow
  /** Number of the version before it. */
  before: string | undefined
  path: string
}

/** One published version: when, by whom, what is new, and the fingerprint of its content. */
export function VersionLine({ version, before, path }: VersionLineProps) {
  const { formatMessage } = useIntl()
  const t = (key: string, values?: Record<string, string>) =>
    formatMessage({ id: `courses.versions.${key}` }, values)
  return (
    <li className="flex flex-wrap items-start gap-x-6 gap-y-3 px-5 py-4">
      <div className="min-w-0 grow basis-72">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-semibold">{t('number', { number: version.number })}</span>
          {version.isCurrent && <Badge tone="success">{t('current')}</Badge>}
        </p>
        <p className="text-[0.8125rem] text-ink-muted">
          <DateText value={version.publishedAt} />
          {version.publishedBy && ` · ${version.publishedBy}`}
        </p>
        <p className="max-w-prose pt-2 whitespace-pre-line">{version.changeLog}</p>
        {version.contentHash && (
          <p className="pt-1 text-xs text-ink-muted">
            {t('fingerprint')} <code className="break-all">{version.contentHash.slice(0, 16)}</code>
          </p>
        )}
      </div>
      <div className="flex flex-wrap gap-2">
        {before && (
          <LinkButton size="sm" href={`${path}/compare?from=${before}&to=${version.number}`}>
            {t('compare_before')}
          </LinkButton>
        )}
        <LinkButton size="sm" href={`${path}/compare?from=${version.number}&to=draft`}>
          {t('compare_draft')}
        </LinkButton>
      </div>
    </li>
  )
}
