import { useIntl } from 'react-intl'
import type { DocumentedOperation } from '#platform/api/types'
import { Operation } from '~/platform/components/api/operation'
import { LinkButton } from '~/ui/link_button'
import { PageHeader } from '~/ui/page_header'
import { Section } from '~/ui/section'

type ApiDocumentationProps = { introduction: string; operations: DocumentedOperation[] }

/** What programs can do, made from the same document that programs read. */
export default function ApiDocumentation({ introduction, operations }: ApiDocumentationProps) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `platform.api.documentation.${id}` })
  const byGroup = Map.groupBy(operations, ({ group }) => group)
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={
          <LinkButton href="/api/v1/openapi.json" icon="download" external>
            {t('download')}
          </LinkButton>
        }
      />
      <div className="flex max-w-4xl flex-col gap-8" lang="en" dir="ltr">
        <Introduction text={introduction} />
        {[...byGroup].map(([group, own]) => (
          <Section key={group} title={group}>
            <ul className="flex flex-col gap-3">
              {own.map((operation) => (
                <Operation key={operation.id} operation={operation} />
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </>
  )
}

/** The points of the introduction; its first line is what the page says already. */
function Introduction({ text }: { text: string }) {
  const [, ...points] = text.split('\n').filter(Boolean)
  return (
    <div className="max-w-prose">
      <ul className="list-disc ps-5">
        {points.map((point) => (
          <li key={point} className="py-0.5">
            {point.replace(/^- /, '').replace(/\*\*/g, '').replace(/`/g, '')}
          </li>
        ))}
      </ul>
    </div>
  )
}
