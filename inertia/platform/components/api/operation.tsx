import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import type { DocumentedOperation } from '#platform/api/types'
import { Badge } from '~/ui/badge'

/** One thing a program can do; opens to its parameters, bodies and an example. */
export function Operation({ operation }: { operation: DocumentedOperation }) {
  const { formatMessage } = useIntl()
  const t = (id: string) => formatMessage({ id: `platform.api.documentation.${id}` })
  const { method, path, summary, description, permission, parameters, body, answer } = operation
  return (
    <li className="rounded-card border bg-surface">
      <details>
        <summary className="flex cursor-pointer flex-wrap items-center gap-3 px-4 py-3">
          <Badge tone={method === 'GET' ? 'info' : 'accent'}>{method}</Badge>
          <code className="font-mono break-all">{path}</code>
          <span className="text-ink-muted">{summary}</span>
        </summary>
        <div className="flex flex-col gap-4 border-t px-4 py-4">
          {description && <p>{description}</p>}
          <p className="text-ink-muted">
            {t('needs')} <code>{permission}</code>
          </p>
          {parameters.length > 0 && (
            <Part title={t('parameters')}>
              <dl className="grid gap-x-4 gap-y-1 sm:grid-cols-[12rem_minmax(0,1fr)]">
                {parameters.map(({ name, place, isRequired, about }) => (
                  <div key={name} className="contents">
                    <dt>
                      <code>{name}</code>
                    </dt>
                    <dd className="text-ink-muted">
                      {about} · {place}
                      {isRequired && ` · ${t('required')}`}
                    </dd>
                  </div>
                ))}
              </dl>
            </Part>
          )}
          {body && <Source title={t('body')} text={body} />}
          {answer && <Source title={t('answer')} text={answer} />}
          <Source title={t('example')} text={operation.example} />
        </div>
      </details>
    </li>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section>
      <h3 className="pb-1 font-semibold">{title}</h3>
      {children}
    </section>
  )
}

function Source({ title, text }: { title: string; text: string }) {
  return (
    <Part title={title}>
      <pre
        tabIndex={0}
        aria-label={title}
        className="max-h-80 overflow-auto rounded-card border bg-canvas p-3 font-mono text-sm"
      >
        {text}
      </pre>
    </Part>
  )
}
