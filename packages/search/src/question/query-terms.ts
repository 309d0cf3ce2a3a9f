/** One part of a question as it was typed. */
export type QueryTerm =
  | { readonly type: 'word' | 'phrase'; readonly text: string; readonly negated: boolean }
  | {
      readonly type: 'field'
      readonly name: string
      readonly value: string
      /** True: the value stood in quotes, and is no range. */
      readonly quoted: boolean
      readonly negated: boolean
    }

const space = /\s+/y
const not = /NOT\s+(?=\S)/y
const fieldName = /(\p{L}[\p{L}_-]{0,39}):(?=[^\s/])/uy
const minus = /-(?=[^\s-])/y
const solid = /(?:\\[\s\S]|\S)+/y

/** Signs that open a phrase, and the one that closes it. */
const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”', '«': '»', '„': '“' }

/**
 * The parts of a question: words, “phrases”, `field:value`; each may be negated by `-` or `NOT`. `\` takes the sign
 * after it for what it is. Total: what is no sign of this language is a word. Time grows with the length alone.
 */
export const queryTerms = (q: string): readonly QueryTerm[] => {
  const terms: QueryTerm[] = []
  let at = 0
  const take = (pattern: RegExp): RegExpExecArray | undefined => {
    pattern.lastIndex = at
    const match = pattern.exec(q)
    if (match === null) return undefined
    at = pattern.lastIndex
    return match
  }
  const takePhrase = (): string | undefined => {
    const closing = quotes[q.charAt(at)]
    const end = closing === undefined ? -1 : closedAt(q, at + 1, closing)
    if (end < 0) return undefined
    const text = unescaped(q.slice(at + 1, end))
    at = end + 1
    return text
  }
  while (at < q.length) {
    if (take(space)) continue
    const negated = (take(not) ?? take(minus)) !== undefined
    const name = take(fieldName)?.[1]
    const phrase = takePhrase()
    const text = phrase ?? unescaped(take(solid)?.[0] ?? '')
    if (name !== undefined) terms.push({ type: 'field', name, value: text, quoted: phrase !== undefined, negated })
    else terms.push({ type: phrase === undefined ? 'word' : 'phrase', text, negated })
  }
  return terms
}

/** Where a phrase that begins there is closed; negative where it never is. */
const closedAt = (q: string, from: number, closing: string): number => {
  for (let at = from; at < q.length; at += 1) {
    if (q[at] === '\\') at += 1
    else if (q[at] === closing) return at
  }
  return -1
}

const unescaped = (text: string): string => text.replace(/\\([\s\S])/g, '$1')
