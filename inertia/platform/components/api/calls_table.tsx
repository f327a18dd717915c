import { useIntl } from 'react-intl'
import type { RouteOfUse } from '#platform/api/keys/use/calls_of_key'

/** What a key calls, the most called first. */
export function CallsTable({ routes }: { routes: RouteOfUse[] }) {
  const { formatMessage, formatNumber } = useIntl()
  const t = (id: string) => formatMessage({ id: `platform.api.use.${id}` })
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-[0.8125rem] tabular-nums">
        <caption className="pb-1 text-start text-ink-muted">{t('routes')}</caption>
        <thead className="border-b text-ink-muted">
          <tr>
            <th scope="col" className="py-1.5 text-start font-medium">
              {t('route')}
            </th>
            <th scope="col" className="py-1.5 ps-4 text-end font-medium">
              {t('calls')}
            </th>
            <th scope="col" className="py-1.5 ps-4 text-end font-medium">
              {t('refused')}
            </th>
          </tr>
        </thead>
        <tbody className="divide-y">
          {routes.map(({ route, calls, refused }) => (
            <tr key={route}>
              <th scope="row" className="py-1.5 text-start font-normal">
                <code className="font-mono break-all" dir="ltr">
                  {route}
                </code>
              </th>
              <td className="py-1.5 ps-4 text-end [unicode-bidi:isolate]">{formatNumber(calls)}</td>
              <td className="py-1.5 ps-4 text-end [unicode-bidi:isolate]">{formatNumber(refused)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
