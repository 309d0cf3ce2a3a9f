import { foldForSearch } from '@pdn/core'
import type { Assignment } from './assign-roles.ts'
import type { ColumnProfile } from './column-profile.ts'
import type { DraftTarget, WordList } from './draft-target.ts'

/** A text as a scalar of YAML, plain where it can be. */
const yamlText = (text: string): string =>
  /^\p{L}[\p{L}\p{N} _/]*$/u.test(text) &&
  !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text) &&
  text === text.trim()
    ? text
    : JSON.stringify(text)

/** What is said of a file beside its columns. */
export interface DraftFacts {
  /** The file's name without folders. */
  readonly fileName: string
}

/** The mapping of a target in YAML, with comments on what is uncertain and on what was left out. */
export const writeDraft = (target: DraftTarget, assignment: Assignment, facts: DraftFacts): string => {
  const catalogues = target.lists
    .flatMap(list => [list, labelsOf(list)])
    .flatMap(list => catalogueOf(list, assignment.columns.get(list.role)) ?? [])
  const writer = new PartWriter(assignment, new Set(catalogues.map(({ name }) => name)), target, facts)
  const parts = target.document
    .replace(/^\n+|\s+$/g, '')
    .split(/\n\s*\n/)
    .flatMap(part => writer.part(part) ?? [])
  const reserved = [...assignment.columns.values(), ...assignment.unused].filter(isReserved).map(({ name }) => name)
  const group = assignment.columns.get(target.group ?? '')
  return `${[
    `# A draft: read every rule before you publish by it. What is uncertain says so.`,
    `title: ${yamlText(facts.fileName)}`,
    `target: { system: ${target.system}, version: ${target.version} }`,
    ...(reserved.length === 0 ? [] : [`reserved: [${reserved.map(yamlText).join(', ')}]`]),
    ...(group === undefined ? [] : [`group: { by: [${yamlText(group.name)}] }`]),
    ...(catalogues.length === 0 ? [] : ['', 'catalogues:', ...catalogues.flatMap(({ lines }) => lines)]),
    ...notes(assignment),
    '',
    'document:',
    parts.join('\n\n'),
  ].join('\n')}\n`
}

/** True for columns that hold identifiers of persons or private addresses. */
const isReserved = ({ shares, folded }: ColumnProfile): boolean =>
  shares.personRfc > 0 ||
  shares.curp > 0 ||
  shares.email > 0 ||
  /\b(?:rfc|curp|correo|telefono|domicilio)\b/.test(folded)

const notes = ({ columns, unused }: Assignment): readonly string[] => {
  const dated = [...columns.values()].filter(({ dates, filled }) => filled > 0 && dates?.ambiguous)
  const partly = [...columns.values()].filter(
    ({ dates }) => dates !== undefined && dates.share >= 0.8 && dates.share < 1,
  )
  const lines = [
    ...dated.map(({ name }) => `Uncertain: days and months of ${yamlText(name)} could be the other way round.`),
    ...partly.map(({ name }) => `Uncertain: some dates of ${yamlText(name)} are written in no known format.`),
    ...unused.map(column => `Not mapped: ${yamlText(column.name)} (${looksLike(column)}).`),
  ]
  return lines.length === 0 ? [] : ['', ...lines.map(line => `# ${line}`)]
}

const looksLike = ({ shares, dates, filled, unique, words }: ColumnProfile): string => {
  if (filled === 0) return 'empty'
  if (shares.curp >= 0.5) return 'CURPs, reserved'
  if (shares.rfc >= 0.5) return shares.personRfc > 0 ? 'RFCs, those of persons reserved' : 'RFCs of companies'
  if (shares.email >= 0.5) return 'e-mail addresses, reserved where they are private'
  if (shares.url >= 0.5) return 'links'
  if ((dates?.share ?? 0) >= 0.8) return 'dates'
  if (shares.number >= 0.8) return unique ? 'numbers, none twice' : 'numbers'
  if (words !== undefined) return `${words.length} different texts`
  return unique ? 'texts, none twice' : 'texts'
}

/** The list that gives the standard's words instead of its values. */
const labelsOf = ({ name, role, choices, otherwise, labels = {} }: WordList): WordList => ({
  name: `${name}-label`,
  role,
  choices: choices.flatMap(([text, value]) => {
    const label = labels[String(value)]
    return label === undefined ? [] : [[text, label] as const]
  }),
  ...(otherwise === undefined ? {} : { otherwise: labels[otherwise] ?? otherwise }),
})

const catalogueOf = (list: WordList, column: ColumnProfile | undefined) => {
  if (column?.words === undefined) return undefined
  const known = column.words.map(text => {
    const folded = foldForSearch(text)
    return { text, value: list.choices.find(([choice]) => choice.test(folded))?.[1] }
  })
  const lines = known.map(({ text, value }) =>
    value === undefined
      ? `      # Not recognised: ${JSON.stringify(text)}`
      : `      ${JSON.stringify(text)}: ${typeof value === 'number' ? value : yamlText(value)}`,
  )
  if (known.every(({ value }) => value === undefined)) return undefined
  const otherwise = list.otherwise === undefined ? 'leave-out' : yamlText(list.otherwise)
  return { name: list.name, lines: [`  ${list.name}:`, '    values:', ...lines, `    otherwise: ${otherwise}`] }
}

/** Thrown inside a part that names what the file lacks. */
class Lacking extends Error {}

/** What a line of a target leaves open; `DraftTarget` says what each is. */
const slots =
  /<<([\w ]+)>>|<any ([\w ]+)>|<without (\w+)>|\{<(\w+)>\}|<(\w+):(formats|catalogue|label|slug|edition)>|<(\w+)>/g

class PartWriter {
  readonly #columns: Assignment['columns']
  readonly #catalogues: ReadonlySet<string>
  readonly #target: DraftTarget
  readonly #facts: DraftFacts

  constructor({ columns }: Assignment, catalogues: ReadonlySet<string>, target: DraftTarget, facts: DraftFacts) {
    this.#columns = columns
    this.#catalogues = catalogues
    this.#target = target
    this.#facts = facts
  }

  /** The first alternative of a part whose columns the file has, with them in place; undefined where there is none. */
  part(text: string): string | undefined {
    for (const alternative of text.split('\n--\n')) {
      const written = this.#alternative(alternative)
      if (written !== undefined) return written
    }
    return undefined
  }

  #alternative(text: string): string | undefined {
    try {
      const lines = text.split('\n').flatMap(line => (/^\s*\?/.test(line) ? this.#optional(line) : [this.#line(line)]))
      return lines.join('\n')
    } catch (error) {
      if (error instanceof Lacking) return undefined
      throw error
    }
  }

  #optional(line: string): readonly string[] {
    try {
      return [this.#line(line.replace('? ', ''))]
    } catch (error) {
      if (error instanceof Lacking) return []
      throw error
    }
  }

  /** A line with its slots filled, all in one pass: a column may be called as a slot is written. */
  #line(line: string): string {
    return line.replace(slots, (_, list, any, absent, inTemplate, role, detail, column) => {
      if (list !== undefined) return `[${this.#names(list).map(yamlText).join(', ')}]`
      if (any !== undefined)
        return `{ any: [${this.#names(any)
          .map(name => `{ column: ${yamlText(name)}, empty: false }`)
          .join(', ')}] }`
      if (absent !== undefined) return this.#without(absent)
      if (inTemplate !== undefined) return `{${this.#column(inTemplate).name.replaceAll("'", "''")}}`
      return detail === undefined ? yamlText(this.#column(column).name) : this.#detail(role, detail)
    })
  }

  #names(roles: string): readonly string[] {
    const names = roles.split(' ').flatMap(role => this.#columns.get(role)?.name ?? [])
    if (names.length === 0) throw new Lacking()
    return names
  }

  #without(role: string): '' {
    if (this.#columns.has(role)) throw new Lacking()
    return ''
  }

  #detail(role: string, detail: string): string {
    if (role === 'file') return detail === 'slug' ? fileSlug(this.#facts.fileName) : editionOf(this.#facts.fileName)
    if (detail === 'formats') return this.#formats(role)
    return this.#catalogue(role, detail === 'label' ? '-label' : '')
  }

  #column(role: string): ColumnProfile {
    const column = this.#columns.get(role)
    if (column === undefined) throw new Lacking()
    return column
  }

  #formats(role: string): string {
    const { dates } = this.#column(role)
    return dates === undefined ? '' : `, formats: [${dates.formats.map(format => `'${format}'`).join(', ')}]`
  }

  #catalogue(role: string, kind: '' | '-label'): string {
    this.#column(role)
    const name = `${this.#target.lists.find(one => one.role === role)?.name}${kind}`
    if (!this.#catalogues.has(name)) throw new Lacking()
    return `, catalogue: ${name}`
  }
}

/** Words of file names that tell nothing of their publisher. */
const usualWords = /^(?:contrat\w*|datos?|abiertos?|csv|xlsx|json|procedimientos?|publicas?|de|del|la|y|file|data|\d+)$/

const fileSlug = (fileName: string): string => {
  const words = foldForSearch(fileName.replace(/(?:\.\w+)+$/, '')).split(/[^a-z0-9]+/)
  const telling = words.filter(word => word !== '' && !usualWords.test(word))
  return telling.join('-') || 'institucion'
}

/** The last day of the month that a file's name tells (`_2026-02`). */
const editionOf = (fileName: string): string => {
  const [, year, month] = /(?<!\d)((?:19|20)\d\d)[-_](0[1-9]|1[0-2])(?!\d)/.exec(fileName) ?? []
  if (year === undefined || month === undefined) throw new Lacking()
  return new Date(Date.UTC(Number(year), Number(month), 0)).toISOString().slice(0, 10)
}
