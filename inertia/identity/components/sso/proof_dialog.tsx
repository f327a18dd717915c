import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { SubmitButton } from '~/ui/submit_button'
import { TextField } from '~/ui/text_field'

type ProofDialogProps = {
  title: string
  text: string
  submit: string
  action: string
  method: 'post' | 'delete'
  /** Of who has no password: a code of the second step. */
  asksCode: boolean
  onClose: () => void
}

/** Who sits here proves who they are: an open screen must not be enough. */
export function ProofDialog(props: ProofDialogProps) {
  const { title, text, submit, action, method, asksCode, onClose } = props
  const { formatMessage } = useIntl()
  return (
    <Dialog title={title} size="sm" isOpen onOpenChange={(isOpen) => !isOpen && onClose()}>
      <Form
        action={action}
        method={method}
        guardsChanges={false}
        className="max-w-none"
        onSuccess={onClose}
      >
        <p className="text-ink-muted">{text}</p>
        {asksCode ? (
          <TextField
            name="code"
            label={formatMessage({ id: 'identity.sso.ways.code' })}
            autoComplete="one-time-code"
            isRequired
            autoFocus
          />
        ) : (
          <TextField
            name="password"
            type="password"
            label={formatMessage({ id: 'identity.security.current_password' })}
            autoComplete="current-password"
            isRequired
            autoFocus
          />
        )}
        <FormActions>
          <SubmitButton>{submit}</SubmitButton>
          <Button variant="ghost" onPress={onClose}>
            {formatMessage({ id: 'ui.cancel' })}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
