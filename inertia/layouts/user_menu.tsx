import { router, usePage } from '@inertiajs/react'
import { useIntl } from 'react-intl'

import { Avatar } from '~/ui/avatar'
import { BareButton } from '~/ui/bare_button'
import { Menu, MenuItem, MenuSection, MenuSeparator } from '~/ui/menu'
import { PATHS } from '~/layouts/paths'
import { chooseLanguage, chooseTheme, LANGUAGES } from '~/layouts/preferences'
import type { SharedProps, Theme } from '~/types'

const THEMES: Theme[] = ['light', 'dark', 'system']

type User = NonNullable<SharedProps['user']>

/** Who is signed in, how they like things, and the way out. */
export function UserMenu() {
  const { user } = usePage<SharedProps>().props
  return user && <MenuOf user={user} />
}

function MenuOf({ user }: { user: User }) {
  const { formatMessage } = useIntl()
  const label = formatMessage({ id: 'ui.account.menu' }, { name: user.name })
  return (
    <Menu
      label={label}
      trigger={
        <BareButton
          aria-label={label}
          className="grid size-9 place-items-center rounded-full hover:bg-ink/6 pointer-coarse:size-11"
        >
          <Avatar name={user.name} imageUrl={user.avatarUrl} />
        </BareButton>
      }
    >
      <MenuSection title={`${user.name} · ${user.email}`}>
        <MenuItem icon="user" href={PATHS.profile}>
          {formatMessage({ id: 'ui.account.profile' })}
        </MenuItem>
        <MenuItem icon="globe" href={PATHS.profile}>
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
      <MenuItem icon="sign-out" onPress={() => router.post(PATHS.signOut)}>
        {formatMessage({ id: 'ui.account.sign_out' })}
      </MenuItem>
    </Menu>
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
