import { Link } from '@inertiajs/react'
import type { ReactElement } from 'react'
import { useIntl } from 'react-intl'
import type { ResourceLine } from '#courses/studio_types'
import { PlayerLayout } from '~/layouts/player_layout'
import { Callout } from '~/ui/callout'
import { classNames } from '~/ui/class_names'
import { Icon } from '~/ui/icon'
import { LinkButton } from '~/ui/link_button'
import { PageHeader } from '~/ui/page_header'

type PreviewItem = { id: string; title: string; kind: 'lesson' | 'activity' }

type PreviewProps = {
  course: { title: string; slug: string; language: string }
  modules: { title: string; items: PreviewItem[] }[]
  item: PreviewItem & {
    language: string | null
    /** Rendered and escaped by the server; null for what is not read. */
    html: string | null
    resources: ResourceLine[]
  }
}

/** The draft as a learner would see it. */
export default function Preview({ course, modules, item }: PreviewProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `courses.draft_preview.${key}` })
  const studio = `/studio/${course.slug}`
  return (
    <PlayerLayout
      title={course.title}
      exitHref={`${studio}/outline`}
      outline={<PreviewOutline modules={modules} current={item.id} path={`${studio}/preview`} />}
      footer={<Neighbours modules={modules} current={item.id} path={`${studio}/preview`} />}
    >
      <div className="max-w-[75ch] pb-6">
        <Callout
          kind="info"
          action={
            <LinkButton href={editorOf(item, studio)} size="sm" icon="edit">
              {t('edit')}
            </LinkButton>
          }
        >
          {t('notice')}
        </Callout>
      </div>
      <PageHeader title={item.title} />
      {item.html === null ? (
        <p className="text-ink-muted">{t('activity')}</p>
      ) : (
        <article
          className="reading"
          lang={item.language ?? course.language}
          dir="auto"
          dangerouslySetInnerHTML={{ __html: item.html }}
        />
      )}
      {item.resources.length > 0 && <Resources resources={item.resources} />}
    </PlayerLayout>
  )
}

Preview.layout = (page: ReactElement) => page

const editorOf = ({ id, kind }: PreviewItem, studio: string) =>
  kind === 'lesson' ? `${studio}/lessons/${id}` : `${studio}/quiz/${id}`

type OutlineProps = { modules: PreviewProps['modules']; current: string; path: string }

function PreviewOutline({ modules, current, path }: OutlineProps) {
  return (
    <ol className="flex flex-col gap-4">
      {modules.map((module, index) => (
        <li key={index}>
          <p className="px-2 pb-1 text-[0.8125rem] font-semibold">{module.title}</p>
          <ol>
            {module.items.map(({ id, title, kind }) => (
              <li key={id}>
                <Link
                  href={`${path}/${id}`}
                  aria-current={id === current ? 'page' : undefined}
                  className={classNames(
                    'flex items-start gap-2 rounded-control px-2 py-1.5',
                    id === current ? 'bg-accent-soft font-medium text-accent-ink' : 'hover:bg-ink/6'
                  )}
                >
                  <Icon
                    name={kind === 'lesson' ? 'file-text' : 'clipboard'}
                    className="mt-0.5 text-ink-muted"
                  />
                  {title}
                </Link>
              </li>
            ))}
          </ol>
        </li>
      ))}
    </ol>
  )
}

function Neighbours({ modules, current, path }: OutlineProps) {
  const { formatMessage } = useIntl()
  const items = modules.flatMap((module) => module.items)
  const at = items.findIndex(({ id }) => id === current)
  const [previous, next] = [items[at - 1], items[at + 1]]
  return (
    <>
      <span>
        {previous && (
          <LinkButton href={`${path}/${previous.id}`} icon="arrow-left">
            {formatMessage({ id: 'ui.pagination.previous' })}
          </LinkButton>
        )}
      </span>
      {next && (
        <LinkButton href={`${path}/${next.id}`} variant="primary">
          {formatMessage({ id: 'ui.pagination.next' })}
        </LinkButton>
      )}
    </>
  )
}

function Resources({ resources }: { resources: ResourceLine[] }) {
  const { formatMessage } = useIntl()
  return (
    <section className="pt-10">
      <h2 className="pb-2 text-base font-semibold">
        {formatMessage({ id: 'courses.lesson.resources.title' })}
      </h2>
      <ul className="flex flex-col gap-1">
        {resources.map(({ id, title, href, isFile }) => (
          <li key={id} className="flex items-center gap-2">
            <Icon name={isFile ? 'download' : 'external'} className="text-ink-muted" />
            <a href={href} className="font-medium text-accent-ink underline">
              {title}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}
