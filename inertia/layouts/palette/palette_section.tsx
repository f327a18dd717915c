import { Header, MenuItem, MenuSection } from 'react-aria-components/Menu'
import { LIST_ITEM } from '~/ui/field_styles'
import { Icon } from '~/ui/icon'

export type Choice = {
  id: string
  title: string
  detail: string | null
  href: string
  icon: string
  /** Does something instead of going there. */
  onChoose?: () => void
}

type PaletteSectionProps = {
  title?: string
  choices: Choice[]
  /** Shown strongly where a title holds them. */
  words?: string
  onChoose: (choice: Choice) => void
}

/** Results of one kind; nothing when there are none. */
export function PaletteSection({ title, choices, words = '', onChoose }: PaletteSectionProps) {
  if (choices.length === 0) return null
  return (
    <MenuSection>
      {title && (
        <Header className="px-2.5 pt-2 pb-1 text-xs font-medium text-ink-muted">{title}</Header>
      )}
      {choices.map((choice) => (
        <MenuItem
          key={choice.id}
          id={choice.id}
          textValue={choice.title}
          onAction={() => (choice.onChoose ? choice.onChoose() : onChoose(choice))}
          className={LIST_ITEM}
        >
          <Icon name={choice.icon} className="text-ink-faint" />
          <span className={choice.onChoose ? 'min-w-0 flex-1' : 'min-w-0 flex-1 truncate'}>
            <Marked text={choice.title} words={words.trim()} />
          </span>
          {choice.detail && (
            <span className="max-w-[45%] truncate text-ink-muted">{choice.detail}</span>
          )}
        </MenuItem>
      ))}
    </MenuSection>
  )
}

function Marked({ text, words }: { text: string; words: string }) {
  const at = words ? text.toLowerCase().indexOf(words.toLowerCase()) : -1
  if (at < 0) return text
  return (
    <>
      {text.slice(0, at)}
      <mark className="bg-transparent font-semibold text-inherit">
        {text.slice(at, at + words.length)}
      </mark>
      {text.slice(at + words.length)}
    </>
  )
}
