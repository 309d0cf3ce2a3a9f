import type { Version } from '@pdn/systems'
import { flatShare } from './column-path.ts'
import { flatForm } from './flat-form.ts'
import { templateMark } from './template-mark.ts'

/** Share of the columns that a version must have for the file to be taken for its. */
const fitting = 0.6

const required = (version: Version): readonly string[] =>
  flatForm(version)
    .main.columns.filter(({ field, steps }) => field.requirement.level === 'always' && steps.length === 1)
    .map(({ name }) => name)

/** How well a header fits a version: the share of its columns that are known, and of the required ones that it has. */
const fitOf = (version: Version, columns: readonly string[]): number => {
  const bare = new Set(columns.map(name => name.replace(/\s*\*$/, '').trim()))
  const wanted = required(version)
  const had = wanted.filter(name => bare.has(name)).length
  const share = flatShare(flatForm(version).main, columns)
  return share < fitting ? 0 : share + (wanted.length === 0 ? 0 : had / wanted.length)
}

/**
 * The version of a template, which its header names, or else the one whose tables the header of a file fits best;
 * undefined where it fits none, and where a template names another.
 */
export const recogniseTable = (versions: readonly Version[], columns: readonly string[]): Version | undefined => {
  const marked = templateMark(columns)
  if (marked !== undefined) return versions.find(({ id }) => id === marked)
  const scored = versions.map(version => ({ version, fit: fitOf(version, columns) }))
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (found, next) => (found === undefined || next.fit > found.fit ? next : found),
    undefined,
  )
  return best === undefined || best.fit === 0 ? undefined : best.version
}
