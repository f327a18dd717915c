import { useEffect, useState } from 'react'
import { usePage } from '@inertiajs/react'
import { useIntl } from 'react-intl'
import type { PasswordStrength as Strength } from '#identity/rules/password_strength'
import type { SharedProps } from '~/types'
import { classNames } from '~/ui/class_names'
import { useDebounced } from '~/ui/use_debounced'

const BARS = [1, 2, 3, 4]

/** How easily what is typed is guessed. The lists are fetched when somebody begins to type. */
export function PasswordStrength({ password }: { password: string }) {
  const { formatMessage } = useIntl()
  const strength = useStrength(useDebounced(password, 200))
  if (!strength) return null
  const { score, weakness } = strength
  const words = formatMessage({ id: `identity.strength.${weakness ?? `score_${score}`}` })
  return (
    <div className="flex flex-col gap-1.5">
      <div aria-hidden className="flex gap-1">
        {BARS.map((bar) => (
          <span
            key={bar}
            className={classNames(
              'h-1 grow rounded-pill',
              bar > Math.max(1, score) ? 'bg-ink/10' : weakness ? 'bg-danger' : 'bg-success'
            )}
          />
        ))}
      </div>
      <p role="status" className="text-[0.8125rem] text-ink-muted">
        {words}
      </p>
    </div>
  )
}

function useStrength(password: string): Strength | null {
  const { user } = usePage<SharedProps>().props
  const [strength, setStrength] = useState<Strength | null>(null)
  useEffect(() => {
    if (!password) return setStrength(null)
    let isCurrent = true
    void import('#identity/rules/password_strength').then(({ passwordStrength }) => {
      if (isCurrent) setStrength(passwordStrength(password, user ? [user.name, user.email] : []))
    })
    return () => {
      isCurrent = false
    }
  }, [password, user])
  return strength
}
