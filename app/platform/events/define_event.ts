import type { VineValidator } from '@vinejs/vine'

/** Something that happens, as other systems hear of it. */
export type EventType<Data = any> = {
  /** `<what>.<past fact>`; its words are `platform.events.<key>`. */
  key: string
  /** In English, for the documentation. */
  summary: string
  /** What is told of it: public ids and plain values. */
  data: VineValidator<any, any>
  /** One such event, for the documentation and for test events. */
  example: Data
}

type DataOf<Validator extends VineValidator<any, any>> = Awaited<ReturnType<Validator['validate']>>

const registry = new Map<string, EventType>()

/** Registers an event; `start/events.ts` imports all files that do. */
export function defineEvent<Validator extends VineValidator<any, any>>(
  event: Omit<EventType<DataOf<Validator>>, 'data'> & { data: Validator }
): EventType<DataOf<Validator>> {
  registry.set(event.key, event)
  return event
}

/** In the order in which they are declared. */
export const definedEvents = () => [...registry.values()]

export const findEvent = (key: string) => registry.get(key)
