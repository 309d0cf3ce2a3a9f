import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * A text that is another whenever the code that makes an index of files is: what is kept from before an upgrade may lack
 * what the new version reads, or show what it cuts.
 */
export const codeIdentity = async (): Promise<string> => {
  const doors = ['@pdn/core', '@pdn/systems', '@pdn/exchange'].map(door => import.meta.resolve(door))
  const folders = [...doors, import.meta.url].map(url => dirname(fileURLToPath(url)))
  const hash = createHash('sha256').update(process.version)
  for (const folder of folders) {
    const found = await readdir(folder, { recursive: true, withFileTypes: true })
    const files = found.filter(file => file.isFile()).map(file => join(file.parentPath, file.name))
    for (const file of files.filter(name => !name.includes('.test.')).sort()) {
      hash.update(JSON.stringify([relative(folder, file)])).update(await readFile(file))
    }
  }
  return hash.digest('hex')
}
