import { router, usePage } from '@inertiajs/react'
import { useState } from 'react'
import { useIntl } from 'react-intl'
import { Autocomplete } from 'react-aria-components/Autocomplete'
import { Dialog, Modal, ModalOverlay } from 'react-aria-components/Modal'
import { Menu } from 'react-aria-components/Menu'
import { PaletteSection, type Choice } from '~/layouts/palette/palette_section'
import { recentChoices, rememberChoice } from '~/layouts/palette/recent_choices'
import { useSearch } from '~/layouts/palette/use_search'
import { PATHS } from '~/layouts/paths'
import { SearchField } from '~/ui/search_field'
import type { SharedProps } from '~/types'

type PaletteProps = { isOpen: boolean; onOpenChange: (isOpen: boolean) => void }

/** One field for everything: records, pages, and sentences that do something. */
export default function Palette({ isOpen, onOpenChange }: PaletteProps) {
  const { formatMessage } = useIntl()
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={onOpenChange}
      isDismissable
      className="fixed inset-0 z-40 flex items-start justify-center bg-scrim entering:animate-fade-in sm:p-6 sm:pt-[12dvh]"
    >
      <Modal className="flex max-h-dvh w-full flex-col overflow-hidden bg-surface-raised shadow-overlay sm:max-h-[70dvh] sm:max-w-2xl sm:rounded-card">
        <Dialog
          aria-label={formatMessage({ id: 'ui.palette.label' })}
          className="flex min-h-0 flex-col outline-none"
        >
          {({ close }) => <PaletteContent close={close} />}
        </Dialog>
      </Modal>
    </ModalOverlay>
  )
}

function PaletteContent({ close }: { close: () => void }) {
  const { formatMessage } = useIntl()
  const { navigation } = usePage<SharedProps>().props
  const [words, setWords] = useState('')
  const { answer, state } = useSearch(words)
  const t = (id: string) => formatMessage({ id: `ui.palette.${id}` }, { words: words.trim() })
  const go = (choice: Choice) => {
    close()
    rememberChoice(choice)
    router.visit(choice.href)
  }
  const pages = navigation
    .map(({ key, href, icon }) => ({
      id: href,
      title: formatMessage({ id: `ui.navigation.${key}` }),
      detail: null,
      href,
      icon,
    }))
    .filter(({ title }) => title.toLowerCase().includes(words.trim().toLowerCase()))
  const isEmpty = words.trim() === ''
  const catalog = {
    id: 'catalog',
    title: t('all'),
    detail: null,
    href: `${PATHS.search}?search=${encodeURIComponent(words.trim())}`,
    icon: 'search',
  }
  return (
    <Autocomplete inputValue={words} onInputChange={setWords}>
      <div className="border-b p-3">
        <SearchField label={t('label')} placeholder={t('placeholder')} autoFocus />
      </div>
      <p role="status" className="sr-only">
        {state === 'searching' ? t('loading') : ''}
      </p>
      <div
        role="group"
        aria-label={t('label')}
        tabIndex={0}
        className="min-h-0 flex-1 overflow-auto"
      >
        <Menu
          aria-label={t('label')}
          className="p-2 outline-none"
          renderEmptyState={() => <p className="p-4 text-ink-muted">{t('nothing')}</p>}
        >
          <PaletteSection
            title={t('do')}
            choices={answer.commands.map(({ data, ...command }) => ({
              ...command,
              detail: null,
              onChoose: () => {
                close()
                router.post(command.href, data, { preserveScroll: true })
              },
            }))}
            onChoose={go}
          />
          <PaletteSection
            title={t('recent')}
            choices={isEmpty ? recentChoices() : []}
            onChoose={go}
          />
          {answer.groups.map(({ kind, label, items }) => (
            <PaletteSection
              key={kind}
              title={label}
              choices={items.map((item) => ({ ...item, id: `${kind}:${item.id}` }))}
              words={words}
              onChoose={go}
            />
          ))}
          <PaletteSection title={t('go')} choices={pages} words={words} onChoose={go} />
          <PaletteSection choices={isEmpty ? [] : [catalog]} onChoose={go} />
        </Menu>
      </div>
      {state === 'failed' && (
        <p role="alert" className="border-t p-3 text-danger">
          {t('failed')}
        </p>
      )}
    </Autocomplete>
  )
}
