/** A piece of XML: a tag's beginning or end, by its name without prefix, or text between tags. */
export type XmlPiece =
  | { readonly type: 'open'; readonly name: string; readonly tag: string; readonly empty: boolean }
  | { readonly type: 'close'; readonly name: string }
  | { readonly type: 'text'; readonly text: string }

/** Why XML cannot be scanned; no content is repeated. */
export class XmlFault extends Error {}

/** No tag or text of a workbook's part is longer. */
const longestPiece = 4 * 1024 * 1024

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

const plainText = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(\w{1,8}));/gi, (whole, decimal, hexadecimal, name) => {
        const code = decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? '', 16)
        if (name !== undefined) return named[name] ?? whole
        return code > 0x10ffff ? whole : String.fromCodePoint(code)
      })
    : text

/** An attribute of a tag, by its name without prefix; undefined where the tag lacks it. */
export const attribute = (tag: string, name: string): string | undefined => {
  for (let at = tag.indexOf(`${name}=`); at !== -1; at = tag.indexOf(`${name}=`, at + 1)) {
    if (!/[\s:]/.test(tag[at - 1] ?? '')) continue
    const quote = tag[at + name.length + 1] ?? ''
    const end = tag.indexOf(quote, at + name.length + 2)
    if ((quote === '"' || quote === "'") && end !== -1) return plainText(tag.slice(at + name.length + 2, end))
  }
  return undefined
}

/**
 * Splits XML into tags and texts as it comes, whatever the pieces. Entities of a document type are never expanded: one
 * that has a type is refused.
 */
export class XmlScanner {
  #rest = ''

  /** The pieces that these letters complete. */
  push(letters: string): readonly XmlPiece[] {
    const pieces: XmlPiece[] = []
    const text = this.#rest === '' ? letters : this.#rest + letters
    let at = 0
    while (at < text.length) {
      const start = text.indexOf('<', at)
      if (start === -1) break
      if (start > at) pieces.push({ type: 'text', text: plainText(text.slice(at, start)) })
      const end = endOfMarkup(text, start)
      at = start
      if (end === -1) break
      const piece = markup(text.slice(start, end))
      if (piece !== undefined) pieces.push(piece)
      at = end
    }
    this.#rest = text.slice(at)
    if (this.#rest.length > longestPiece) throw new XmlFault('a tag or text is too long')
    return pieces
  }

  /** Called at the end: what is left open is a fault. */
  end(): void {
    if (this.#rest.trim() !== '') throw new XmlFault('it ends in the middle')
  }
}

const endOfMarkup = (text: string, start: number): number => {
  const after = (mark: string) => {
    const found = text.indexOf(mark, start)
    return found === -1 ? -1 : found + mark.length
  }
  if (text.startsWith('<!--', start)) return after('-->')
  if (text.startsWith('<![CDATA[', start)) return after(']]>')
  if (text.startsWith('<!', start) && text.length - start < 9) return -1
  return endOfTag(text, start)
}

const endOfTag = (text: string, start: number): number => {
  let quote = ''
  let seen = start
  for (let end = text.indexOf('>', start); end !== -1; end = text.indexOf('>', end + 1)) {
    quote = openQuote(text, seen, end, quote)
    // A greater-than sign inside an attribute ends no tag.
    if (quote === '') return end + 1
    seen = end
  }
  return -1
}

/** The quote that is open at `end` where `quote` was open at `from`; empty where none is. */
const openQuote = (text: string, from: number, end: number, quote: string): string => {
  let open = quote
  for (let at = from; at < end; at++) {
    const letter = text.charAt(at)
    if (open === '' && (letter === '"' || letter === "'")) open = letter
    else if (letter === open) open = ''
  }
  return open
}

const markup = (text: string): XmlPiece | undefined => {
  if (text.startsWith('<!--') || text.startsWith('<?')) return undefined
  if (text.startsWith('<![CDATA[')) return { type: 'text', text: text.slice(9, -3) }
  if (text.startsWith('<!')) throw new XmlFault('it has a document type')
  if (text.startsWith('</')) return { type: 'close', name: localName(text.slice(2, -1).trim()) }
  const empty = text.endsWith('/>')
  const inside = text.slice(1, empty ? -2 : -1)
  const blank = inside.search(/\s/)
  return { type: 'open', name: localName(blank === -1 ? inside : inside.slice(0, blank)), tag: inside, empty }
}

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)
