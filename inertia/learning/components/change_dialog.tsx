import { useState } from 'react'
import { useIntl } from 'react-intl'
import { DueFields } from '~/learning/components/due_fields'
import { Checkbox } from '~/ui/checkbox'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { BulkInputs } from '~/ui/list/bulk_inputs'
import { rowsQuery } from '~/ui/list/list_query'
import type { BulkTarget, ListState } from '~/ui/list/types'
import { Button } from '~/ui/button'
import { SubmitButton } from '~/ui/submit_button'
import { TextArea } from '~/ui/text_area'

export type Change = {
  kind: 'due' | 'withdraw'
  target: BulkTarget
  /** How many, as far as one can tell. */
  count: number
}

type ChangeDialogProps = {
  base: '/team' | '/admin/enrollments'
  change: Change | null
  /** What the list is narrowed to, for "all that match". */
  state?: ListState
  onClose: () => void
}

/** The lists that these enrollments stand in, whose rules hold for changing them. */
const LISTS = { '/team': 'team', '/admin/enrollments': 'enrollments' }

/** Another deadline, or the end: asked for once, for one or for many. */
export function ChangeDialog({ base, change, state, onClose }: ChangeDialogProps) {
  const { formatMessage } = useIntl()
  if (!change) {
    return null
  }
  const { kind, target, count } = change
  const words = (id: string) => formatMessage({ id: `learning.change.${kind}.${id}` }, { count })
  const isAll = 'allMatching' in target
  const query = isAll && state ? `?${new URLSearchParams(rowsQuery(state))}` : ''
  return (
    <Dialog
      title={words('title')}
      description={words('text')}
      isOpen
      onOpenChange={(isOpen) => !isOpen && onClose()}
    >
      <Form
        action={`/lists/${LISTS[base]}/bulk/${kind}${query}`}
        method="post"
        className="max-w-none"
        guardsChanges={false}
        onSuccess={onClose}
      >
        <BulkInputs target={target} />
        {kind === 'due' ? (
          <NewDeadline />
        ) : (
          <TextArea name="reason" label={words('reason')} rows={3} maxLength={500} />
        )}
        <FormActions>
          <SubmitButton variant={kind === 'withdraw' ? 'danger' : 'primary'}>
            {words('submit')}
          </SubmitButton>
          <Button variant="ghost" onPress={onClose}>
            {formatMessage({ id: 'ui.cancel' })}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}

/** A date, or expressly none. */
function NewDeadline() {
  const { formatMessage } = useIntl()
  const [isCleared, setCleared] = useState(false)
  return (
    <>
      {!isCleared && <DueFields isRequired />}
      <Checkbox name="clearsDue" isSelected={isCleared} onChange={setCleared}>
        {formatMessage({ id: 'learning.change.due.clear' })}
      </Checkbox>
    </>
  )
}
