import { useIntl } from 'react-intl'

const isApple = () => /mac|iphone|ipad/i.test(navigator.platform)

/** A shortcut as it is printed on the keys: `⌘⇧8`, `Ctrl+Shift+8`, `Strg+Umschalt+8`. */
export function useShortcutName(shortcut: string | undefined) {
  const { formatMessage } = useIntl()
  if (!shortcut) {
    return undefined
  }
  const apple: Record<string, string> = { Mod: '⌘', Shift: '⇧', Alt: '⌥' }
  const keys = shortcut.split('-').map((key) => {
    if (isApple()) return apple[key] ?? key.toUpperCase()
    return key in apple
      ? formatMessage({ id: `editor.key.${key.toLowerCase()}` })
      : key.toUpperCase()
  })
  return keys.join(isApple() ? '' : '+')
}

/** The same for assistive technology, which expects the names of the DOM. */
export function ariaShortcut(shortcut: string | undefined) {
  return shortcut?.replace('Mod', isApple() ? 'Meta' : 'Control').replaceAll('-', '+')
}
