import { router, usePage } from '@inertiajs/react'
import type { ComponentProps } from 'react'
import { useIntl } from 'react-intl'

import { MenuItem, MenuSection, MenuSeparator } from '~/ui/menu'
import { MenuPopover } from '~/ui/menu_popover'
import { PATHS } from '~/layouts/paths'
import { chooseLanguage, chooseTheme, LANGUAGES } from '~/layouts/preferences'
import type { SharedProps, Theme } from '~/types'

const THEMES: Theme[] = ['light', 'dark', 'system']

type User = NonNullable<SharedProps['user']>

type UserMenuPanelProps = Omit<ComponentProps<typeof MenuPopover>, 'children'> & { user: User }

/** How one likes things, and the way out. Loaded by `UserMenu` when it is first opened. */
export default function UserMenuPanel({ user, ...popover }: UserMenuPanelProps) {
  const { formatMessage } = useIntl()
  const support = usePage<SharedProps>().props.brand?.support
  return (
    <MenuPopover {...popover}>
      <MenuSection title={`${user.name} · ${user.email}`}>
        <MenuItem icon="user" href={PATHS.profile}>
          {formatMessage({ id: 'ui.account.profile' })}
        </MenuItem>
        <MenuItem icon="settings" href={PATHS.account}>
          {formatMessage({ id: 'ui.account.settings' })}
        </MenuItem>
        <MenuItem icon="globe" href={PATHS.account}>
          {formatMessage(
            { id: 'ui.account.timezone' },
            { zone: user.timezone.replaceAll('_', ' ') }
          )}
        </MenuItem>
      </MenuSection>
      <MenuSeparator />
      <ThemeSection user={user} />
      <LanguageSection user={user} />
      <MenuSeparator />
      {support?.helpUrl && (
        <MenuItem icon="help" onPress={() => location.assign(support.helpUrl!)}>
          {formatMessage({ id: 'ui.account.help' })}
        </MenuItem>
      )}
      {support?.email && (
        <MenuItem icon="mail" onPress={() => location.assign(`mailto:${support.email}`)}>
          {formatMessage({ id: 'ui.account.support' })}
        </MenuItem>
      )}
      <MenuItem icon="sign-out" onPress={() => router.post(PATHS.signOut)}>
        {formatMessage({ id: 'ui.account.sign_out' })}
      </MenuItem>
    </MenuPopover>
  )
}

function ThemeSection({ user }: { user: User }) {
  const { formatMessage } = useIntl()
  const icons = { light: 'sun', dark: 'moon', system: 'monitor' } as const
  return (
    <MenuSection
      title={formatMessage({ id: 'ui.account.theme' })}
      selectionMode="single"
      selected={[user.theme]}
      onSelect={([theme]) => chooseTheme(theme as Theme)}
    >
      {THEMES.map((theme) => (
        <MenuItem key={theme} id={theme} icon={icons[theme]}>
          {formatMessage({ id: `ui.account.theme_${theme}` })}
        </MenuItem>
      ))}
    </MenuSection>
  )
}

function LanguageSection({ user }: { user: User }) {
  const { formatMessage } = useIntl()
  return (
    <MenuSection
      title={formatMessage({ id: 'ui.account.language' })}
      selectionMode="single"
      selected={[user.locale]}
      onSelect={([locale]) => chooseLanguage(locale)}
    >
      {LANGUAGES.map(({ locale, name }) => (
        <MenuItem key={locale} id={locale}>
          {name}
        </MenuItem>
      ))}
    </MenuSection>
  )
}
