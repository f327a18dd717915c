import type { ComponentType } from 'react'
import type { Json, LearnerView } from '#assessments/types'
import type { QuestionTypeName } from '#assessments/questions/types'

export type QuestionData = { [name: string]: Json }

export type EditorProps<Data> = { data: Data; onChange: (data: Data) => void }

/** How questions of one type are written, and what their learners will see. */
export type QuestionEditor<Data> = {
  initial: () => Data
  Editor: ComponentType<EditorProps<Data>>
  preview: (data: Data) => LearnerView
}

export type EditableType = Exclude<QuestionTypeName, 'file_upload'>

/** Random, since ids reach the learner and must not tell the author's order. */
export const newId = () => crypto.randomUUID().slice(0, 8)

/** A copy of the list with one entry changed. */
export function withChanged<Item>(list: Item[], index: number, change: Partial<Item>): Item[] {
  return list.map((item, at) => (at === index ? { ...item, ...change } : item))
}

export const without = <Item>(list: Item[], index: number) => list.filter((_, at) => at !== index)
