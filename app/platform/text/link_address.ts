import { isSafeLink } from '#platform/text/addresses'

/** The address somebody meant: `example.com` and `me@example.com` get what they lack. */
export function linkAddress(typed: string): string | undefined {
  const text = typed.trim()
  const candidates = [
    text,
    ...(/^[^\s@/]+@[^\s@/]+\.[^\s@/]+$/.test(text) ? [`mailto:${text}`] : []),
    ...(/^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(text) ? [`https://${text}`] : []),
  ]
  return text === '' ? undefined : candidates.find(isSafeLink)
}
