import { Head, router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import PublicLayout from '~/layouts/public_layout'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Icon } from '~/ui/icon'
import { LinkButton } from '~/ui/link_button'

type UnsubscribeProps = { email: string; names: string[]; isOff: boolean; path: string }

/** Behind the link in a mail, for whoever has it: what is switched off, and the way back. */
export default function Unsubscribe({ email, names, isOff, path }: UnsubscribeProps) {
  const { formatMessage } = useIntl()
  const [isBusy, setIsBusy] = useState(false)
  const words = (id: string) => formatMessage({ id: `communication.unsubscribe.${id}` }, { email })
  const options = {
    preserveScroll: true,
    onStart: () => setIsBusy(true),
    onFinish: () => setIsBusy(false),
  }
  return (
    <>
      <Head title={words('title')} />
      <Card className="mx-auto max-w-lg">
        <div className="flex flex-col items-start gap-4 p-2">
          <span className="grid size-12 place-items-center rounded-full bg-surface-sunken text-ink-muted">
            <Icon name={isOff ? 'success' : 'mail'} size="lg" />
          </span>
          <h1 className="text-xl/7 font-semibold tracking-tight text-balance">
            {words(isOff ? 'off' : 'question')}
          </h1>
          <p className="text-ink-muted">{words(isOff ? 'off_text' : 'kinds')}</p>
          <ul className="flex list-disc flex-col gap-1 ps-5">
            {names.map((name) => (
              <li key={name}>{name}</li>
            ))}
          </ul>
          <p className="text-ink-muted">{words('bell')}</p>
          <div className="flex flex-wrap gap-2 pt-2">
            {isOff ? (
              <Button isPending={isBusy} onPress={() => router.delete(path, options)}>
                {words('switch_on')}
              </Button>
            ) : (
              <Button
                variant="primary"
                isPending={isBusy}
                onPress={() => router.post(path, {}, options)}
              >
                {words('switch_off')}
              </Button>
            )}
            <LinkButton href="/me/notifications/settings" variant="ghost">
              {words('settings')}
            </LinkButton>
          </div>
        </div>
      </Card>
    </>
  )
}

Unsubscribe.layout = (page: React.ReactNode) => <PublicLayout>{page}</PublicLayout>
