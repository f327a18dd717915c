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
      <div
        className="grid items-start gap-x-10 gap-y-6 lg:grid-cols-[12rem_minmax(0,56rem)]"
        lang="en"
        dir="ltr"
      >
        <Groups label={t('groups')} names={[...byGroup.keys()]} />
        <div className="flex min-w-0 flex-col gap-8">
          <Introduction text={introduction} />
          {[...byGroup].map(([group, own]) => (
            <div key={group} id={anchorOf(group)} className="scroll-mt-20">
              <Section title={group}>
                <ul className="flex flex-col gap-3">
                  {own.map((operation) => (
                    <Operation key={operation.id} operation={operation} />
                  ))}
                </ul>
              </Section>
            </div>
          ))}
        </div>
      </div>
    </>
  )
}

const anchorOf = (group: string) => group.toLowerCase().replaceAll(' ', '-')

/** The way to each part: beside the text where there is room, else above it. */
function Groups({ label, names }: { label: string; names: string[] }) {
  return (
    <nav aria-label={label} className="lg:sticky lg:top-20">
      <ul className="flex flex-wrap gap-x-4 gap-y-1 lg:flex-col">
        {names.map((name) => (
          <li key={name}>
            <a
              href={`#${anchorOf(name)}`}
              className="text-[0.8125rem] text-ink-muted hover:text-ink hover:underline"
            >
              {name}
            </a>
          </li>
        ))}
      </ul>
    </nav>
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
