import { chmod, mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Scope } from './scope.ts'

/**
 * An empty folder of the test's own, taken away after it; with it the data of embedded databases whose homes stand in
 * it, which root keeps elsewhere.
 */
export const temporaryFolder = async (scope: Scope): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'pdn-test-'))
  await chmod(folder, 0o755)
  scope.after(async () => {
    for (const data of await dataFoldersIn(folder)) await rm(data, { recursive: true, force: true })
    await rm(folder, { recursive: true, force: true })
  })
  return folder
}

/** Where the homes of this folder, itself and what stands right in it, keep the data of their databases. */
const dataFoldersIn = async (folder: string): Promise<readonly string[]> => {
  const entries = await readdir(folder, { withFileTypes: true })
  const homes = [folder, ...entries.filter(entry => entry.isDirectory()).map(entry => join(folder, entry.name))]
  const named = await Promise.all(
    homes.map(home => readFile(join(home, 'postgres', 'data-folder'), 'utf8').catch(() => '')),
  )
  return named.map(name => name.trim()).filter(name => name !== '')
}
