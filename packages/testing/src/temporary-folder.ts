import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Scope } from './scope.ts'

/** An empty folder of the test's own, taken away after it. */
export const temporaryFolder = async (scope: Scope): Promise<string> => {
  const folder = await mkdtemp(join(tmpdir(), 'pdn-test-'))
  await chmod(folder, 0o755)
  scope.after(() => rm(folder, { recursive: true, force: true }))
  return folder
}
