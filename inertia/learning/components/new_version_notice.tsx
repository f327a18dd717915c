import { router } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { NewVersion } from '#learning/types'
import { Button } from '~/ui/button'
import { Callout } from '~/ui/callout'
import { ConfirmDialog } from '~/ui/confirm_dialog'

/** There is a newer version: what is in it, and what moving would do to one's progress. */
export function NewVersionNotice({ version, slug }: { version: NewVersion; slug: string }) {
  const { formatMessage } = useIntl()
  const words = (id: string, values?: Record<string, string | number>) =>
    formatMessage({ id: `learning.version.${id}` }, values)
  const effects = [
    words('kept', { count: version.kept }),
    version.added.length > 0 &&
      words('added', { count: version.added.length, titles: listed(version.added) }),
    version.removed.length > 0 &&
      words('removed', { count: version.removed.length, titles: listed(version.removed) }),
  ].filter((effect) => effect !== false)

  return (
    <div className="pb-6">
      <Callout
        kind="info"
        title={words('title', { number: version.number })}
        action={
          <ConfirmDialog
            title={words('confirm', { number: version.number })}
            description={
              <ul className="flex list-disc flex-col gap-1 ps-5">
                {effects.map((effect) => (
                  <li key={effect}>{effect}</li>
                ))}
              </ul>
            }
            confirmLabel={words('move')}
            cancelLabel={words('stay')}
            onConfirm={() => move(slug)}
            trigger={<Button size="sm">{words('move')}</Button>}
          />
        }
      >
        {version.changeLog && <p>{version.changeLog}</p>}
        <p className="text-ink-muted">{words('you_stay')}</p>
      </Callout>
    </div>
  )
}

const SHOWN = 4

function listed(titles: string[]) {
  const shown = titles.slice(0, SHOWN).map((title) => `“${title}”`)
  return [...shown, ...(titles.length > SHOWN ? ['…'] : [])].join(', ')
}

function move(slug: string) {
  return new Promise<void>((resolve) =>
    router.post(`/learn/${slug}/version`, {}, { onFinish: () => resolve() })
  )
}
