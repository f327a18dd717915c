/** Turns a refusal into the error of whoever reads: it must throw. */
export type Refuse = (path: string, code: string) => never

/**
 * Reads untrusted JSON field by field and keeps only what was asked for.
 *
 * Every refusal names the place as a path ("options[1].text") and the reason as a code
 * ("missing"), so that a form can put the message where the mistake is.
 */
export class JsonReader {
  constructor(
    readonly value: unknown,
    readonly path: string,
    private readonly refuse: Refuse
  ) {}

  fail(code: string): never {
    return this.refuse(this.path, code)
  }

  get isMissing() {
    return this.value === undefined || this.value === null
  }

  field(name: string): JsonReader {
    const fields = this.#fields()
    const path = this.path === '' ? name : `${this.path}.${name}`
    return new JsonReader(Object.hasOwn(fields, name) ? fields[name] : undefined, path, this.refuse)
  }

  list({ min = 0, max }: { min?: number; max: number }): JsonReader[] {
    if (!Array.isArray(this.value)) {
      return this.fail(this.isMissing ? 'missing' : 'not_a_list')
    }
    if (this.value.length < min) {
      return this.fail('too_few')
    }
    if (this.value.length > max) {
      return this.fail('too_many')
    }
    return this.value.map((item, at) => new JsonReader(item, `${this.path}[${at}]`, this.refuse))
  }

  /** The members of an object used as a map. */
  members({ max }: { max: number }): [string, JsonReader][] {
    const names = Object.keys(this.#fields())
    return names.length > max
      ? this.fail('too_many')
      : names.map((name) => [name, this.field(name)])
  }

  /** Text with something in it. @param max characters */
  text({ max }: { max: number }): string {
    const text = this.textOrEmpty({ max })
    return text.trim() === '' ? this.fail('missing') : text
  }

  textOrEmpty({ max }: { max: number }): string {
    if (this.isMissing) {
      return ''
    }
    if (typeof this.value !== 'string') {
      return this.fail('not_text')
    }
    return this.value.length > max ? this.fail('too_long') : this.value
  }

  flag(fallback: boolean): boolean {
    if (this.isMissing) {
      return fallback
    }
    return typeof this.value === 'boolean' ? this.value : this.fail('not_a_flag')
  }

  number({ min, max }: { min: number; max: number }): number {
    if (typeof this.value !== 'number' || !Number.isFinite(this.value)) {
      return this.fail(this.isMissing ? 'missing' : 'not_a_number')
    }
    return this.value < min || this.value > max ? this.fail('out_of_range') : this.value
  }

  integer(range: { min: number; max: number }): number {
    const number = this.number(range)
    return Number.isInteger(number) ? number : this.fail('not_a_whole_number')
  }

  oneOf<T extends string>(choices: readonly T[]): T {
    return choices.includes(this.value as T) ? (this.value as T) : this.fail('not_a_choice')
  }

  #fields(): Record<string, unknown> {
    if (this.isMissing) {
      return this.fail('missing')
    }
    if (typeof this.value !== 'object' || Array.isArray(this.value)) {
      return this.fail('not_an_object')
    }
    return this.value as Record<string, unknown>
  }
}
