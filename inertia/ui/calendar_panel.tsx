import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
} from 'react-aria-components/DatePicker'
import { Dialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { squareButtonStyle } from '~/ui/button_styles'
import { Icon } from '~/ui/icon'

/** A month to choose a day from. */
export function CalendarPanel() {
  return (
    <Dialog className="p-3 outline-none">
      <Calendar>
        <header className="flex items-center gap-1 pb-2">
          <Heading className="grow ps-2 text-sm font-semibold" />
          <Button slot="previous" className={squareButtonStyle('ghost', 'sm')}>
            <Icon name="chevron-left" />
          </Button>
          <Button slot="next" className={squareButtonStyle('ghost', 'sm')}>
            <Icon name="chevron-right" />
          </Button>
        </header>
        <CalendarGrid>
          <CalendarGridHeader>
            {(day) => (
              <CalendarHeaderCell className="size-9 text-xs font-medium text-ink-muted">
                {day}
              </CalendarHeaderCell>
            )}
          </CalendarGridHeader>
          <CalendarGridBody>
            {(date) => (
              <CalendarCell
                date={date}
                className="grid size-9 cursor-default place-items-center rounded-control tabular-nums outline-none hover:bg-accent-soft focus-visible:outline-2 selected:bg-accent selected:text-on-accent disabled:text-ink-faint outside-month:hidden pointer-coarse:size-11"
              />
            )}
          </CalendarGridBody>
        </CalendarGrid>
      </Calendar>
    </Dialog>
  )
}
