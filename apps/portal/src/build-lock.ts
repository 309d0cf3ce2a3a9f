import { readFile, rm, writeFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

const lookEvery = 200

const isCode = (error: unknown, code: string): boolean =>
  error instanceof Error && 'code' in error && error.code === code

const isAlive = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return !isCode(error, 'ESRCH')
  }
}

/** The process that a lock file names; undefined while it is being written, or where it is gone. */
const holderOf = async (file: string): Promise<number | undefined> => {
  const text = await readFile(file, 'utf8').catch(() => '')
  return /^\d+$/.test(text) ? Number(text) : undefined
}

const take = async (file: string): Promise<void> => {
  for (;;) {
    try {
      await writeFile(file, String(process.pid), { flag: 'wx' })
      return
    } catch (error) {
      if (!isCode(error, 'EEXIST')) throw error
    }
    const holder = await holderOf(file)
    // Whoever was killed in the middle of its work holds nothing any more.
    if (holder !== undefined && holder !== process.pid && !isAlive(holder)) await rm(file, { force: true })
    else await sleep(lookEvery)
  }
}

/** Does work while no other process does it: those that come meanwhile wait for its end. */
export const underLock = async <Result>(file: string, work: () => Promise<Result>): Promise<Result> => {
  await take(file)
  try {
    return await work()
  } finally {
    await rm(file, { force: true })
  }
}
