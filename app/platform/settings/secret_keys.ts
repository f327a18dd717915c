import path from 'node:path'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import env from '#start/env'

/** A key of 256 bits with the name under which what it locked is found again. */
export type SecretKey = { id: string; key: Buffer }

const file = () => path.join(env.get('STOA_DATA'), 'secret_keys')

let known: SecretKey[] | undefined

/** The keys of stored secrets, the one in use first. Made at the first need. */
export function secretKeys(): SecretKey[] {
  return (known ??= readKeys())
}

/** The key of this name, also when another process made it since. */
export function secretKey(id: string): SecretKey | undefined {
  const find = () => secretKeys().find((key) => key.id === id)
  const found = find()
  if (found) return found
  known = undefined
  return find()
}

/** Are the keys given from outside (`SECRET_KEYS`) rather than kept in a file here? */
export const keysAreGiven = () => Boolean(env.get('SECRET_KEYS'))

/** Puts a new key first; the older ones still read. */
export function addSecretKey() {
  writeKeys([newKey(), ...readKeys()])
}

/** Keeps only the key in use. */
export function dropOldSecretKeys() {
  writeKeys(readKeys().slice(0, 1))
}

function readKeys(): SecretKey[] {
  const given = env.get('SECRET_KEYS')?.release()
  if (given) return parse(given.split(','))
  if (!existsSync(file())) writeNewFile()
  return parse(readFileSync(file(), 'utf8').split('\n'))
}

const newKey = () => ({ id: randomBytes(4).toString('hex'), key: randomBytes(32) })

/** Two processes that start together agree on the file of the first. */
function writeNewFile() {
  try {
    writeFileSync(file(), lines([newKey()]), { mode: 0o600, flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

function writeKeys(keys: SecretKey[]) {
  writeFileSync(`${file()}.part`, lines(keys), { mode: 0o600 })
  renameSync(`${file()}.part`, file())
  known = keys
}

const lines = (keys: SecretKey[]) =>
  keys.map(({ id, key }) => `${id}:${key.toString('base64')}\n`).join('')

function parse(entries: string[]): SecretKey[] {
  return entries
    .map((entry) => entry.trim())
    .filter(Boolean)
    .map((entry) => {
      const [id, text = ''] = entry.split(':')
      const key = Buffer.from(text, 'base64')
      if (!id || key.length !== 32)
        throw new Error('A key of secrets is <name>:<32 bytes in base64>')
      return { id, key }
    })
}
