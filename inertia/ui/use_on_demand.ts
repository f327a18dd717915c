import { useState } from 'react'

/**
 * For an overlay that few people open: its code is fetched on the first press, or a little before.
 *
 * @param load the import, the same one that `lazy` was given
 */
export function useOnDemand(load: () => Promise<unknown>) {
  const [isOpen, setIsOpen] = useState(false)
  const [wasOpened, setWasOpened] = useState(false)
  return {
    isOpen,
    wasOpened,
    warmUp: () => void load(),
    setOpen: (open: boolean) => {
      setIsOpen(open)
      if (open) setWasOpened(true)
    },
  }
}
