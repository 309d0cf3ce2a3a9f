import { createHmac } from 'node:crypto'
import { join } from 'node:path'
import { PlatformError } from '@pdn/core'
import { type Role, roles } from '../role.ts'
import { readOrMakeOnce } from './once.ts'

/** Passwords of the embedded server's users. */
export type Passwords = Readonly<Record<'postgres' | Role, string>>

/** The random passwords of this home's server, made at its first start and kept in it (0600). */
export const passwordsOf = async (
  control: string,
  randomBytes: (length: number) => Uint8Array,
  token: string,
): Promise<Passwords> => {
  const password = () => Buffer.from(randomBytes(24)).toString('base64url')
  const file = join(control, 'passwords.json')
  const text = await readOrMakeOnce(
    file,
    () => JSON.stringify(Object.fromEntries(users.map(name => [name, password()]))),
    token,
  )
  return parse(text, file)
}

const users = ['postgres', ...roles] as const

const parse = (text: string, file: string): Passwords => {
  const kept = new Map(Object.entries(parseObject(text)))
  const passwordOf = (user: string): string => {
    const password = kept.get(user)
    if (typeof password === 'string' && password !== '') return password
    throw new PlatformError('database-start-failed', {
      message: `The file of the embedded database’s passwords is damaged: that of ${user} is absent.`,
      where: file,
      hint: 'Restore it from a backup of this folder.',
    })
  }
  return {
    postgres: passwordOf('postgres'),
    pdn_owner: passwordOf('pdn_owner'),
    pdn_web: passwordOf('pdn_web'),
    pdn_jobs: passwordOf('pdn_jobs'),
    // Homes made before this role existed keep no password of it.
    pdn_intelligence: kept.has('pdn_intelligence')
      ? passwordOf('pdn_intelligence')
      : createHmac('sha256', passwordOf('pdn_owner')).update('pdn_intelligence').digest('base64url'),
  }
}

const parseObject = (text: string): object => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? value : {}
  } catch {
    return {}
  }
}
