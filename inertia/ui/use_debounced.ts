import { useEffect, useState } from 'react'

/** The value, once it has been left alone for that long. */
export function useDebounced<Value>(value: Value, delayMilliseconds: number) {
  const [settled, setSettled] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), delayMilliseconds)
    return () => clearTimeout(timer)
  }, [value, delayMilliseconds])
  return settled
}
