import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PlatformError } from '@pdn/core'
import type { Account } from './account.ts'
import { canEnter } from './entry.ts'
import { absent, readOrMakeOnce } from './once.ts'
import { makeFolder, ownFolder } from './private-folder.ts'

/** Folders that the machine's users can enter, for root whose home they cannot; the first that can be written is used. */
const sharedFolders = ['/var/lib/pdn', join(tmpdir(), 'pdn')] as const

/** Where the embedded database of one home keeps its things. */
export interface Place {
  /** In the home: passwords, log, who uses the server; 0700 but for the right to pass through. */
  readonly control: string
  /** Holds the folder `data`; can be entered by the user who runs the server. */
  readonly cluster: string
}

/** A folder that every user of the machine can enter and only root can write. */
export const sharedFolder = async (): Promise<string> => {
  for (const folder of sharedFolders) {
    const made = await ownFolder(folder, 0o755).catch(() => undefined)
    if (made) return made
  }
  throw new PlatformError('database-start-failed', {
    message: 'No folder was found that both root and the database’s user can enter.',
    where: sharedFolders.join(', '),
    hint: 'Make one of them writable, run as an ordinary user, or name a server in DATABASE_URL.',
  })
}

/**
 * Where the database of this home lives, decided at its first start and written down in the home: in the home itself,
 * or, where root runs it and the server's user cannot enter the home, in the machine's shared folder.
 */
export const placeOf = async (home: string, account: Account | undefined, token: string): Promise<Place> => {
  await makeFolder(home, 0o700)
  const control = await ownFolder(join(home, 'postgres'), account ? 0o711 : 0o700)
  const enterable = account === undefined || (await canEnter(control, account))
  const proposal = enterable ? control : join(await sharedFolder(), token)
  const where = await readOrMakeOnce(join(control, 'data-folder'), () => `${proposal}\n`, token)
  const cluster = where.trim()
  if (cluster !== control) {
    await ownFolder(cluster, 0o711)
    await claim(cluster, home, token)
  }
  return { control, cluster }
}

/** Notes in a folder outside the home whose it is, and refuses one that is the database of another home. */
const claim = async (cluster: string, home: string, token: string): Promise<void> => {
  const owner = (await readOrMakeOnce(join(cluster, 'home'), () => `${home}\n`, token)).trim()
  if (owner === home) return
  const theirs = await readFile(join(owner, 'postgres', 'data-folder'), 'utf8').catch(absent)
  if (theirs?.trim() === cluster) {
    throw new PlatformError('database-start-failed', {
      message: `This home is a copy of ${owner}, and both name the same folder of data.`,
      where: join(home, 'postgres', 'data-folder'),
      hint: 'Remove the folder “postgres” of the copy; it then begins with a database of its own.',
    })
  }
  await writeFile(join(cluster, 'home'), `${home}\n`, { mode: 0o600 })
}
