import type { TemplatePart } from './mapping.ts'

/**
 * The parts of a template: `{Column}` stands for a cell, `[…]` for a part that disappears when a cell in it is empty,
 * a backslash keeps the next sign as it is. A text instead of parts says what is wrong.
 */
export const parseTemplate = (text: string): readonly TemplatePart[] | string => {
  const parts: TemplatePart[] = []
  let optional: TemplatePart[] | undefined
  let words = ''
  const flush = (): void => {
    if (words !== '') (optional ?? parts).push({ type: 'words', words })
    words = ''
  }
  for (let index = 0; index < text.length; index++) {
    const letter = text[index] ?? ''
    if (letter === '\\') words += text[++index] ?? ''
    else if (letter === '{') {
      const end = text.indexOf('}', index)
      if (end === -1) return 'A { is not closed.'
      flush()
      ;(optional ?? parts).push({ type: 'column', source: text.slice(index + 1, end) })
      index = end
    } else if (letter === '[') {
      if (optional !== undefined) return 'An optional part […] cannot hold another.'
      flush()
      optional = []
    } else if (letter === ']') {
      if (optional === undefined) return 'A ] closes nothing.'
      flush()
      parts.push({ type: 'optional', parts: optional })
      optional = undefined
    } else words += letter
  }
  flush()
  return optional === undefined ? parts : 'A [ is not closed.'
}

/** The columns that a template reads. */
export const templateColumns = (parts: readonly TemplatePart[]): readonly string[] =>
  parts.flatMap(part =>
    part.type === 'column' ? [part.source] : part.type === 'optional' ? templateColumns(part.parts) : [],
  )

/** The text of a template for one row; undefined where a cell that it needs is empty. */
export const fillTemplate = (parts: readonly TemplatePart[], cell: (column: string) => string): string | undefined => {
  let text = ''
  for (const part of parts) {
    if (part.type === 'words') text += part.words
    else if (part.type === 'optional') text += fillTemplate(part.parts, cell) ?? ''
    else {
      const value = cell(part.source)
      if (value === '') return undefined
      text += value
    }
  }
  return text
}
