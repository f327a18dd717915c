import type { MailTestStep } from '#platform/mail/test_mail_server'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { Callout } from '~/ui/callout'
import { Icon } from '~/ui/icon'
import { sendJson } from '~/ui/send_json'

/** Tries the saved mail server out and shows each step as it went. */
export function MailTest({ hasEdits }: { hasEdits: boolean }) {
  const { formatMessage } = useIntl()
  const words = (id: string) => formatMessage({ id: `platform.settings.${id}` })
  const [steps, setSteps] = useState<MailTestStep[] | 'failed' | null>(null)
  const [isBusy, setBusy] = useState(false)

  async function run() {
    setBusy(true)
    const path = '/admin/settings/mail-tests'
    const answer = await sendJson<{ steps: MailTestStep[] }>('POST', path)
    setSteps(answer?.status === 200 ? answer.data.steps : 'failed')
    setBusy(false)
  }

  return (
    <div className="flex flex-col items-start gap-3 border-t px-5 py-4">
      <p className="text-[0.8125rem] text-ink-muted">
        {words(hasEdits ? 'test_unsaved' : 'test_lead')}
      </p>
      <Button icon="send" onPress={run} isPending={isBusy} isDisabled={hasEdits}>
        {words('test')}
      </Button>
      <div aria-live="polite" className="w-full">
        {steps === 'failed' && <Callout kind="danger">{words('test_failed')}</Callout>}
        {Array.isArray(steps) && (
          <ol className="flex flex-col gap-2">
            {steps.map(({ step, label, isFine, detail }) => (
              <li key={step} className="flex items-start gap-2.5">
                <Icon
                  name={isFine ? 'success' : 'failure'}
                  className={isFine ? 'mt-0.5 text-success' : 'mt-0.5 text-danger'}
                />
                <span className="min-w-0">
                  <span className="font-medium">{label}</span>
                  <span className="sr-only">: {words(isFine ? 'step_fine' : 'step_failed')}</span>
                  <span className="block text-[0.8125rem] wrap-anywhere text-ink-muted">
                    {detail}
                  </span>
                </span>
              </li>
            ))}
          </ol>
        )}
      </div>
    </div>
  )
}
