import { createContext, use, type ReactNode } from 'react'

const FieldErrorsContext = createContext<Record<string, string>>({})

/** Hands the server's messages to the fields inside, by name. */
export function FieldErrors(props: { errors: Record<string, string>; children: ReactNode }) {
  return <FieldErrorsContext value={props.errors}>{props.children}</FieldErrorsContext>
}

/** The message for the field of this name, unless it was given one of its own. */
export function useFieldError(name: string | undefined, own?: string) {
  const errors = use(FieldErrorsContext)
  return own ?? (name === undefined ? undefined : errors[name])
}
