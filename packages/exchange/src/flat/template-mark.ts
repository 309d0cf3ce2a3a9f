import { formColumns } from './flat-form.ts'

const beginning = `${formColumns.mark} `

/** The id of the version that the header of a template names; undefined for a file that is none. */
export const templateMark = (columns: readonly string[]): string | undefined =>
  columns
    .find(name => name.trimStart().startsWith(beginning))
    ?.trim()
    .slice(beginning.length)
    .trim()
