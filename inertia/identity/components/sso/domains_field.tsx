import { usePage } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { TextArea } from '~/ui/text_area'

/** Domains of addresses, one a line; commas and an @ before them do no harm. */
export function DomainsField({ domains }: { domains: string[] }) {
  const { formatMessage } = useIntl()
  const [text, setText] = useState(domains.join('\n'))
  const entered = [
    ...new Set(
      text
        .toLowerCase()
        .split(/[\s,;]+/)
        .map((word) => word.replace(/^@/, ''))
        .filter(Boolean)
    ),
  ]
  const { errors } = usePage().props
  // Of all of them, or of one line.
  const fault = Object.keys(errors).find((key) => key.split('.')[0] === 'domains')
  return (
    <>
      <TextArea
        label={formatMessage({ id: 'identity.sso.form.domains' })}
        hint={formatMessage({ id: 'identity.sso.form.domains_hint' })}
        value={text}
        onChange={setText}
        error={fault && errors[fault]}
        rows={3}
      />
      {entered.map((domain) => (
        <input key={domain} type="hidden" name="domains[]" value={domain} />
      ))}
    </>
  )
}
