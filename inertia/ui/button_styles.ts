import { classNames } from '~/ui/class_names'

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger'
export type ButtonSize = 'sm' | 'md' | 'lg'

const BASE =
  'relative inline-flex shrink-0 items-center justify-center rounded-control border font-medium whitespace-nowrap select-none no-underline transition-colors duration-100 disabled:cursor-not-allowed disabled:opacity-50'

const VARIANTS: Record<ButtonVariant, string> = {
  primary:
    'border-transparent bg-accent text-on-accent shadow-control hover:bg-accent-hover pressed:bg-accent-hover',
  secondary:
    'border-line-strong/50 bg-surface-raised text-ink shadow-control hover:border-line-strong hover:bg-surface-sunken pressed:bg-line',
  ghost: 'border-transparent text-ink-muted hover:bg-ink/6 hover:text-ink pressed:bg-ink/10',
  danger:
    'border-transparent bg-danger-fill text-on-danger shadow-control hover:bg-danger-hover pressed:bg-danger-hover',
}

const SIZES: Record<ButtonSize, string> = {
  sm: 'h-8 gap-1.5 px-2.5 text-[0.8125rem]',
  md: 'h-9 gap-2 px-3.5 text-sm pointer-coarse:h-11',
  lg: 'h-11 gap-2 px-5 text-[0.9375rem]',
}

const SQUARES: Record<ButtonSize, string> = {
  sm: 'size-8 pointer-coarse:size-11',
  md: 'size-9 pointer-coarse:size-11',
  lg: 'size-11',
}

/** How a button looks, whatever element it is. */
export function buttonStyle(variant: ButtonVariant = 'secondary', size: ButtonSize = 'md') {
  return classNames(BASE, VARIANTS[variant], SIZES[size])
}

/** The same for a button that shows only an icon. */
export function squareButtonStyle(variant: ButtonVariant = 'ghost', size: ButtonSize = 'md') {
  return classNames(BASE, VARIANTS[variant], SQUARES[size])
}
