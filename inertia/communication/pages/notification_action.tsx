import { Head, router } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import PublicLayout from '~/layouts/public_layout'
import { Button } from '~/ui/button'
import { Card } from '~/ui/card'
import { Icon } from '~/ui/icon'
import { LinkButton } from '~/ui/link_button'

type NotificationActionProps = {
  label: string
  question: string
  /** What came of it; null while it is not done. */
  answer: string | null
  path: string
}

/** Behind a button in a mail: asks once, does it, and says what came of it. */
export default function NotificationAction(props: NotificationActionProps) {
  const { label, question, answer, path } = props
  const { formatMessage } = useIntl()
  const [isBusy, setIsBusy] = useState(false)
  const words = (id: string) => formatMessage({ id: `communication.action.${id}` })
  return (
    <>
      <Head title={words('title')} />
      <Card className="mx-auto max-w-lg">
        <div className="flex flex-col items-start gap-4 p-2">
          <span className="grid size-12 place-items-center rounded-full bg-surface-sunken text-ink-muted">
            <Icon name={answer ? 'success' : 'shield'} size="lg" />
          </span>
          <h1 className="text-xl/7 font-semibold tracking-tight text-balance" aria-live="polite">
            {answer ?? question}
          </h1>
          <div className="flex flex-wrap gap-2 pt-2">
            {answer ? (
              <LinkButton href="/home" variant="primary">
                {words('sign_in')}
              </LinkButton>
            ) : (
              <Button
                variant="primary"
                isPending={isBusy}
                onPress={() =>
                  router.post(
                    path,
                    {},
                    { onStart: () => setIsBusy(true), onFinish: () => setIsBusy(false) }
                  )
                }
              >
                {label}
              </Button>
            )}
          </div>
        </div>
      </Card>
    </>
  )
}

NotificationAction.layout = (page: React.ReactNode) => <PublicLayout>{page}</PublicLayout>
