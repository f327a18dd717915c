import type { ReactNode } from 'react'
import { useIntl } from 'react-intl'
import { classNames } from '~/ui/class_names'
import { Icon } from '~/ui/icon'
import { RARE } from '~/layouts/navigation'
import { useRemembered } from '~/layouts/use_remembered'

type NavigationSectionProps = {
  section: string
  /** The first needs no heading that is seen. */
  isFirst: boolean
  hasCurrent: boolean
  /** Only icons are shown, so nothing is folded away. */
  isCollapsed?: boolean
  children: ReactNode
}

/** The entries of a section; one that is rarely needed is folded until somebody opens it. */
export function NavigationSection(props: NavigationSectionProps) {
  const { section, isFirst, hasCurrent, isCollapsed, children } = props
  const { formatMessage } = useIntl()
  const [wasOpened, remember] = useRemembered(`stoa.navigation.${section}`, false)
  const title = formatMessage({ id: `ui.navigation.sections.${section}` })
  const isHidden = isCollapsed || isFirst
  if (isCollapsed || !RARE.includes(section)) {
    return (
      <div>
        <h2 className={classNames(HEADING, isHidden && 'sr-only')}>{title}</h2>
        {children}
      </div>
    )
  }
  const isOpen = wasOpened || hasCurrent
  return (
    <div>
      <h2>
        <button
          type="button"
          aria-expanded={isOpen}
          onClick={() => remember(!isOpen)}
          className={classNames(
            HEADING,
            'flex min-h-6 w-full items-center justify-between rounded-control hover:text-ink pointer-coarse:min-h-11'
          )}
        >
          {title}
          <Icon name={isOpen ? 'chevron-down' : 'chevron-right'} />
        </button>
      </h2>
      {isOpen && children}
    </div>
  )
}

const HEADING = 'px-2.5 pb-1 text-xs font-medium text-ink-faint'
