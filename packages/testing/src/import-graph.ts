import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** One import of one file, as written. */
export interface Import {
  /** Importing file, from the project's root. */
  readonly file: string
  /** Room of the importing file: `packages/core`, `apps/cli`. */
  readonly room: string
  readonly specifier: string
  /** The imported file, for a relative import. */
  readonly target: string | undefined
}

/** Root of the project. */
export const projectRoot = fileURLToPath(new URL('../../../', import.meta.url))

const statement = /(?:^|\n)\s*(?:import|export)\s+(?:type\s+)?(?:[^'"`;]*?\sfrom\s+)?['"]([^'"\n]+)['"]/g
const dynamic = /\bimport\(\s*['"]([^'"\n]+)['"]\s*\)/g
const comments = /\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g

/** Source files of every room, from the project's root. */
export const sourceFiles = (): readonly string[] =>
  globSync('{packages,apps}/*/**/*.{ts,tsx}', {
    cwd: projectRoot,
    exclude: path => /(^|\/)(node_modules|build|\.react-router)(\/|$)/.test(path),
  }).sort()

/** The room that a file stands in. */
export const roomOf = (file: string): string => file.split('/').slice(0, 2).join('/')

/** Every import of one file, given from the project's root. */
export const importsOf = (file: string): readonly Import[] => {
  const text = readFileSync(join(projectRoot, file), 'utf8').replace(comments, '')
  const found = [
    ...[...text.matchAll(statement)].map(match => match[1] ?? ''),
    ...[...text.matchAll(dynamic)].map(match => match[1] ?? ''),
  ]
  return found.map(specifier => ({
    file,
    room: roomOf(file),
    specifier,
    target: specifier.startsWith('.') ? relative(projectRoot, join(projectRoot, dirname(file), specifier)) : undefined,
  }))
}

/** Every import of every source file. */
export const importGraph = (): readonly Import[] => sourceFiles().flatMap(importsOf)
