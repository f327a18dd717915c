import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Button } from '~/ui/button'
import { Dialog } from '~/ui/dialog'
import { Form } from '~/ui/form'
import { FormActions } from '~/ui/form_actions'
import { RadioGroup } from '~/ui/radio_group'
import { SubmitButton } from '~/ui/submit_button'
import { TextField } from '~/ui/text_field'
import { UploadField, type Uploaded } from '~/ui/upload/upload_field'

type LinkDialogProps = { title: string; description: string; path: string; onClose: () => void }

/** Offers a file of one's own or an address elsewhere. */
export function LinkDialog({ title, description, path, onClose }: LinkDialogProps) {
  const { formatMessage } = useIntl()
  const t = (key: string) => formatMessage({ id: `courses.outline.link.${key}` })
  const [kind, setKind] = useState<'file' | 'url'>('file')
  const [file, setFile] = useState<Uploaded>()
  const [name, setName] = useState('')
  return (
    <Dialog isOpen onOpenChange={onClose} title={title} description={description}>
      <Form
        action={path}
        method="post"
        guardsChanges={false}
        options={{ preserveScroll: true, preserveState: true }}
        onSuccess={onClose}
      >
        <RadioGroup
          label={t('kind')}
          isRequired
          value={kind}
          onChange={(chosen) => setKind(chosen as 'file' | 'url')}
          options={[
            { value: 'file', label: t('file') },
            { value: 'url', label: t('url') },
          ]}
        />
        {kind === 'file' ? (
          <UploadField
            purpose="course_resource"
            name="file"
            label={t('choose')}
            hint={t('file_hint')}
            onUploaded={([uploaded]) => {
              setFile(uploaded)
              // What somebody has typed meanwhile is theirs.
              if (uploaded) setName((typed) => typed || uploaded.name.replace(/\.\w+$/, ''))
            }}
          />
        ) : (
          <TextField name="url" type="url" label={t('address')} placeholder="https://" isRequired />
        )}
        <TextField
          name="title"
          label={t('title')}
          value={name}
          onChange={setName}
          maxLength={255}
          isRequired
        />
        <FormActions>
          <SubmitButton isDisabled={kind === 'file' && !file}>{t('add')}</SubmitButton>
          <Button variant="ghost" onPress={onClose}>
            {formatMessage({ id: 'ui.cancel' })}
          </Button>
        </FormActions>
      </Form>
    </Dialog>
  )
}
