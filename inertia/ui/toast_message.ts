export type ToastKind = 'success' | 'info' | 'error'

export type ToastMessage = {
  message: string
  kind?: ToastKind
  /** Such as Undo. */
  action?: { label: string; onPress: () => void }
}

export type IdentifiedToast = ToastMessage & { id: string }
