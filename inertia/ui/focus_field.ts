const FOCUSABLE =
  'input:not([type=hidden]):not([tabindex="-1"]), button:not([tabindex="-1"]), textarea, [contenteditable], [tabindex="0"]'

/** Puts the focus into the field of that name, whatever its control is made of. */
export function focusField(form: Element | null | undefined, name: string) {
  const field = form?.querySelector<HTMLElement>(`[data-field="${CSS.escape(name)}"]`)
  const control =
    field?.querySelector<HTMLElement>(FOCUSABLE) ??
    form?.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`)
  control?.focus()
  control?.scrollIntoView({ block: 'center' })
}
