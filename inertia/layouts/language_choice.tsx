import { useIntl } from 'react-intl'
import { Icon } from '~/ui/icon'
import { classNames } from '~/ui/class_names'
import { chooseLanguageAsVisitor, LANGUAGES } from '~/layouts/preferences'

/** The languages by their own names, for people who are not signed in. */
export function LanguageChoice() {
  const { formatMessage, locale: current } = useIntl()
  return (
    <nav
      aria-label={formatMessage({ id: 'ui.account.language' })}
      className="flex flex-wrap items-center gap-1 text-sm"
    >
      <Icon name="language" className="me-1 text-ink-muted" />
      {LANGUAGES.map(({ locale, name }) => (
        <button
          key={locale}
          type="button"
          lang={locale}
          aria-pressed={locale === current}
          onClick={() => chooseLanguageAsVisitor(locale)}
          className={classNames(
            'min-h-8 cursor-pointer rounded-md px-2 hover:bg-hover',
            locale === current ? 'font-semibold text-ink' : 'text-ink-muted'
          )}
        >
          {name}
        </button>
      ))}
    </nav>
  )
}
