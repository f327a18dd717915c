import { createContext, useContext } from 'react'
import type { EditorSurroundings } from '~/ui/editor/types'

export const SurroundingsContext = createContext<EditorSurroundings | null>(null)

export function useSurroundings(): EditorSurroundings {
  const surroundings = useContext(SurroundingsContext)
  if (!surroundings) {
    throw new Error('Used outside of the editor')
  }
  return surroundings
}
