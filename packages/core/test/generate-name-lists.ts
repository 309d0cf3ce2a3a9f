import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { nameListFile, nameLists } from './name-lists.ts'

// node packages/core/test/generate-name-lists.ts FOLDER: writes the lists of src/ from the published counts in FOLDER.
const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('Which folder holds apellidos.csv, hombres.csv and mujeres.csv?')
for (const list of nameLists) {
  const text = nameListFile(list, pathToFileURL(`${folder}/`))
  writeFileSync(new URL(`../src/${list.file}`, import.meta.url), text)
}
