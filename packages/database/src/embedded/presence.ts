import { readdir, unlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Effects } from '@pdn/core'
import { absent, codeOf } from './once.ts'
import { ownFolder } from './private-folder.ts'

/**
 * Who uses the server of a home. Every process that opens it leaves a file named by its id, and only then looks at the
 * server; whoever is about to stop the server first leaves a file `stopping-<id>`, and only then counts the users. So
 * one of the two always sees the other.
 */
export interface Presence {
  readonly folder: string
  leave(): Promise<void>
}

/** Enters this process among the users, and waits until nobody is stopping the server. */
export const enter = async (control: string, effects: Effects, token: string): Promise<Presence> => {
  const folder = await ownFolder(join(control, 'users'), 0o700)
  const file = join(folder, `${process.pid}-${token}`)
  await writeFile(file, '', { mode: 0o600 })
  while (await beingStopped(folder)) await effects.sleep(20)
  return {
    folder,
    leave: async () => {
      await unlink(file).catch(absent)
    },
  }
}

const beingStopped = async (folder: string): Promise<boolean> => {
  for (const name of await readdir(folder)) {
    if (!name.startsWith('stopping-')) continue
    if (isAlive(Number(name.slice('stopping-'.length)))) return true
    await unlink(join(folder, name)).catch(absent)
  }
  return false
}

/** True where a process of that id exists, whoever owns it. */
export const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}
