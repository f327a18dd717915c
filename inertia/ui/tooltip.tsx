import type { ReactElement, ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip'

type TooltipProps = {
  text: ReactNode
  placement?: 'top' | 'bottom' | 'start' | 'end'
  /** One focusable element of this folder: a button, or what `Focusable` wraps. */
  children: ReactElement
}

/** A few more words on hover and on focus. Nothing that is needed may only be here. */
export function Tooltip({ text, placement = 'top', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={400} closeDelay={80}>
      {children}
      <AriaTooltip
        offset={6}
        placement={placement}
        className="max-w-64 rounded-control bg-ink px-2.5 py-1.5 text-xs text-canvas shadow-overlay entering:animate-fade-in"
      >
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
