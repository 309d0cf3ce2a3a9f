import { readFileSync } from 'node:fs'
import { PlatformError } from '@pdn/core'

/** An unprivileged user of the machine. */
export interface Account {
  readonly name: string
  readonly uid: number
  readonly gid: number
}

/**
 * The user to run PostgreSQL as: `undefined` for "as whoever runs this"; for root, which PostgreSQL refuses, the
 * machine's `postgres`, else `nobody`. `users` is the text of `/etc/passwd`.
 */
export const serverAccount = (effectiveUser: number | undefined, users: string): Account | undefined => {
  if (effectiveUser !== 0) return undefined
  const accounts = users.split('\n').flatMap(line => {
    const [name, , uid, gid] = line.split(':')
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : []
  })
  const account = ['postgres', 'nobody'].map(name => accounts.find(one => one.name === name)).find(one => one?.uid)
  if (account) return account
  throw new PlatformError('database-start-failed', {
    message: 'PostgreSQL refuses to run as root, and the machine has no user “postgres” nor “nobody” to run it as.',
    where: '/etc/passwd',
    hint: 'Add one of them, run as an ordinary user, or name a server in DATABASE_URL.',
  })
}

/** The user of this machine to run PostgreSQL as. */
export const localServerAccount = (): Account | undefined => {
  const user = process.geteuid?.()
  return serverAccount(user, user === 0 ? readFileSync('/etc/passwd', 'utf8') : '')
}
