import { useEditorState } from '@tiptap/react'
import { useEffect, useId, useState } from 'react'
import { useIntl } from 'react-intl'
import { SLASH_COMMANDS, type SlashCommand } from '~/ui/editor/slash_commands'
import { slashQuery } from '~/ui/editor/slash_query'
import { useSurroundings } from '~/ui/editor/surroundings'
import type { EditorPartProps } from '~/ui/editor/types'
import { useLatest } from '~/ui/editor/use_latest'

const VISIBLE = 8

/**
 * The menu that opens when somebody types `/`. The cursor stays in the text; arrow keys
 * move the choice, which the text field announces as its active descendant.
 */
export function SlashMenu({ editor }: EditorPartProps) {
  const { formatMessage } = useIntl()
  const surroundings = useSurroundings()
  const id = useId()
  const [active, setActive] = useState(0)
  const [dismissed, setDismissed] = useState<number | null>(null)
  const query = useEditorState({
    editor,
    selector: () => (editor.isFocused ? slashQuery(editor) : null),
  })
  const found = query ? commandsNamed(query.text, (name) => formatMessage({ id: name })) : []
  const isOpen = query !== null && found.length > 0 && dismissed !== query.from
  const current = Math.min(active, found.length - 1)

  useEffect(() => setActive(0), [query?.text])
  useEffect(() => {
    if (!query) setDismissed(null)
  }, [query])

  function choose(command: SlashCommand) {
    const to = editor.state.selection.from
    editor.chain().focus().deleteRange({ from: query!.from, to }).run()
    command.run(editor, surroundings)
  }

  const keys: Record<string, () => void> = {
    ArrowDown: () => setActive((current + 1) % found.length),
    ArrowUp: () => setActive((current + found.length - 1) % found.length),
    Enter: () => choose(found[current]),
    Escape: () => setDismissed(query!.from),
  }
  useMenuKeys({ editor, isOpen, keys, listId: id, optionId: `${id}-${current}` })

  if (!isOpen) {
    return null
  }
  return (
    <ul
      id={id}
      role="listbox"
      aria-label={formatMessage({ id: 'editor.slash' })}
      className="absolute z-20 w-64 rounded-card border border-line bg-surface-raised p-1 text-sm shadow-lg"
      style={belowCursor(editor, query.from)}
    >
      {visibleAround(found, current).map(({ command, index }) => (
        <li
          key={command.name}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === current}
          aria-setsize={found.length}
          aria-posinset={index + 1}
          className={`flex min-h-9 cursor-default items-center gap-2 rounded-control px-2 ${index === current ? 'bg-accent text-on-accent' : ''}`}
          // The text must keep the focus, or the menu would close before the click arrives.
          onMouseDown={(event) => event.preventDefault()}
          onMouseMove={() => setActive(index)}
          onClick={() => choose(command)}
        >
          <command.icon aria-hidden size={16} />
          {formatMessage({ id: command.name })}
        </li>
      ))}
    </ul>
  )
}

function commandsNamed(text: string, nameOf: (name: string) => string) {
  const typed = text.trim().toLocaleLowerCase()
  return SLASH_COMMANDS.filter(({ name }) => nameOf(name).toLocaleLowerCase().includes(typed))
}

// The menu shows a part instead of scrolling: nothing in it can take the focus to scroll with.
function visibleAround(commands: SlashCommand[], current: number) {
  const start = Math.max(0, Math.min(current - 3, commands.length - VISIBLE))
  return commands.map((command, index) => ({ command, index })).slice(start, start + VISIBLE)
}

interface MenuKeys extends EditorPartProps {
  isOpen: boolean
  keys: Record<string, () => void>
  listId: string
  optionId: string
}

function useMenuKeys({ editor, isOpen, keys, listId, optionId }: MenuKeys) {
  const latest = useLatest(keys)

  useEffect(() => {
    if (!isOpen) return
    const text = editor.view.dom
    const handle = (event: KeyboardEvent) => {
      const action = event.isComposing ? undefined : latest.current[event.key]
      if (!action) return
      event.preventDefault()
      event.stopPropagation()
      action()
    }
    // Before the editor, which would move the cursor.
    text.addEventListener('keydown', handle, { capture: true })
    return () => text.removeEventListener('keydown', handle, { capture: true })
  }, [editor, isOpen, latest])

  useEffect(() => {
    if (!isOpen) return
    const text = editor.view.dom
    text.setAttribute('aria-controls', listId)
    text.setAttribute('aria-activedescendant', optionId)
    return () => {
      text.removeAttribute('aria-controls')
      text.removeAttribute('aria-activedescendant')
    }
  }, [editor, isOpen, listId, optionId])
}

/** In pixels from the frame of the editor. */
function belowCursor({ view }: EditorPartProps['editor'], position: number) {
  const cursor = view.coordsAtPos(position)
  const frame = view.dom.closest('.rich-text-editor')!.getBoundingClientRect()
  const left = Math.max(8, Math.min(cursor.left - frame.left, frame.width - 264))
  return { top: cursor.bottom - frame.top + 4, left }
}
