import { useIntl } from 'react-intl'
import { Button, Input, SearchField as AriaSearchField } from 'react-aria-components/SearchField'
import type { Ref } from 'react'
import { classNames } from '~/ui/class_names'
import { CONTROL, ONE_LINE } from '~/ui/field_styles'
import { Icon } from '~/ui/icon'

type SearchFieldProps = {
  label: string
  name?: string
  value?: string
  defaultValue?: string
  onChange?: (value: string) => void
  onSubmit?: (value: string) => void
  placeholder?: string
  inputRef?: Ref<HTMLInputElement>
  autoFocus?: boolean
  className?: string
}

/** Words to search for. Escape empties it. */
export function SearchField(props: SearchFieldProps) {
  const { label, placeholder, inputRef, className, ...field } = props
  const { formatMessage } = useIntl()
  return (
    <AriaSearchField
      {...field}
      aria-label={label}
      className={classNames('group relative flex items-center', className)}
    >
      <Icon name="search" className="pointer-events-none absolute start-3 text-ink-faint" />
      <Input
        ref={inputRef}
        placeholder={placeholder ?? label}
        className={classNames(
          CONTROL,
          ONE_LINE,
          'ps-9! pe-8! [&::-webkit-search-cancel-button]:hidden'
        )}
      />
      <Button
        aria-label={formatMessage({ id: 'ui.search.clear' })}
        className="absolute end-1 grid size-7 place-items-center rounded-control text-ink-muted hover:bg-ink/6 group-empty:hidden"
      >
        <Icon name="close" size="sm" />
      </Button>
    </AriaSearchField>
  )
}
