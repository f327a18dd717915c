import { router } from '@inertiajs/react'
import { lazy, Suspense, useEffect, useState } from 'react'
import { useIntl } from 'react-intl'
import { LinkButton } from '~/ui/link_button'

const Dialog = lazy(() => import('~/ui/dialog').then((module) => ({ default: module.Dialog })))

/** Not signed in any more, or the token of the page is too old. */
const OVER = [401, 419]

/** Says that the session ended while a page was open; what was typed stays, to be sent once more. */
export function SessionOver() {
  const { formatMessage } = useIntl()
  const [isOver, setOver] = useState(false)
  const t = (key: string) => formatMessage({ id: `ui.session_over.${key}` })

  useEffect(
    () =>
      router.on('httpException', (event) => {
        if (!OVER.includes(event.detail.response.status)) return
        event.preventDefault()
        setOver(true)
      }),
    []
  )

  if (!isOver) return null
  return (
    <Suspense>
      <Dialog
        title={t('title')}
        description={t('text')}
        size="sm"
        isOpen
        onOpenChange={setOver}
        footer={
          <LinkButton href="/login" variant="primary" newTab>
            {t('sign_in')}
          </LinkButton>
        }
      />
    </Suspense>
  )
}
