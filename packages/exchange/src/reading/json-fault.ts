/** Why a text is no JSON, in English, and the same in Spanish: both complete “at column 7 …”. */
const reasons = {
  'a line break or control character stands inside a string':
    'hay un salto de línea o carácter de control dentro de un texto',
  'a backslash begins no known escape': 'hay una diagonal invertida que no escapa nada',
  'the text ends inside a string': 'el archivo termina dentro de un texto',
  'more text follows the end of the value': 'sigue más texto después del final del valor',
  'the text ends before the value does': 'el archivo termina antes que el valor',
  'a comma or } was expected': 'faltaba una coma o }',
  'a comma or ] was expected': 'faltaba una coma o ]',
  'a member name in quotation marks was expected': 'faltaba el nombre de un campo entre comillas',
  'a colon was expected': 'faltaban dos puntos',
  'a value was expected': 'faltaba un valor',
  'brackets are nested more than 512 levels deep': 'hay más de 512 niveles de corchetes anidados',
} as const

/** Why a text is no JSON. */
export type JsonFaultReason = keyof typeof reasons

/** The same in Spanish. */
export const reasonInSpanish = (reason: JsonFaultReason): string => reasons[reason]

/** Where a JSON text breaks RFC 8259: an offset in UTF-16 units and what stands there, without the text itself. */
interface JsonFault {
  readonly offset: number
  readonly reason: JsonFaultReason
}

const blank = /[ \t\n\r]*/y
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
const literal = /true|false|null/y
// biome-ignore lint/suspicious/noControlCharactersInRegex: RFC 8259 forbids them unescaped in strings
const string = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y

const matchAt = (pattern: RegExp, text: string, offset: number): number | undefined => {
  pattern.lastIndex = offset
  return pattern.test(text) ? pattern.lastIndex : undefined
}

/** The end of the string that opens at `offset`, or the fault inside it; a loop, for the text may be long. */
const stringEnd = (text: string, offset: number): number | JsonFault => {
  const end = text.length - offset < 10_000 ? matchAt(string, text, offset) : undefined
  if (end !== undefined) return end
  for (let index = offset + 1; index < text.length; index++) {
    const letter = text[index]
    if (letter === '"') return index + 1
    if (text.charCodeAt(index) < 0x20)
      return { offset: index, reason: 'a line break or control character stands inside a string' }
    if (letter !== '\\') continue
    if (!/^(?:["\\/bfnrt]|u[0-9a-fA-F]{4})/.test(text.slice(index + 1, index + 6)))
      return { offset: index, reason: 'a backslash begins no known escape' }
    index++
  }
  return { offset: text.length, reason: 'the text ends inside a string' }
}

/** The first fault of a JSON text, or undefined where it is one well-formed value. Iterative: any depth, linear time. */
export const findJsonFault = (text: string): JsonFault | undefined => {
  const open: ('{' | '[')[] = []
  let expected: 'value' | 'value-or-close' | 'key' | 'key-or-close' | 'separator' = 'value'
  let offset = 0
  for (;;) {
    offset = matchAt(blank, text, offset) ?? offset
    const letter = text[offset]
    const inside = open.at(-1)
    if (expected === 'separator' && inside === undefined)
      return letter === undefined ? undefined : { offset, reason: 'more text follows the end of the value' }
    if (letter === undefined) return { offset, reason: 'the text ends before the value does' }
    if (expected === 'separator') {
      if (letter === ',') expected = inside === '{' ? 'key' : 'value'
      else if ((letter === '}' && inside === '{') || (letter === ']' && inside === '[')) open.pop()
      else return { offset, reason: `a comma or ${inside === '{' ? '}' : ']'} was expected` }
      offset++
      continue
    }
    const closes = (expected === 'key-or-close' && letter === '}') || (expected === 'value-or-close' && letter === ']')
    if (closes) {
      open.pop()
      expected = 'separator'
      offset++
      continue
    }
    if (expected === 'key' || expected === 'key-or-close') {
      if (letter !== '"') return { offset, reason: 'a member name in quotation marks was expected' }
      const end = stringEnd(text, offset)
      if (typeof end !== 'number') return end
      offset = matchAt(blank, text, end) ?? end
      if (text[offset] !== ':') return { offset, reason: 'a colon was expected' }
      offset++
      expected = 'value'
      continue
    }
    if (letter === '{' || letter === '[') {
      open.push(letter)
      expected = letter === '{' ? 'key-or-close' : 'value-or-close'
      offset++
      continue
    }
    const end =
      letter === '"' ? stringEnd(text, offset) : (matchAt(number, text, offset) ?? matchAt(literal, text, offset))
    if (end === undefined) return { offset, reason: 'a value was expected' }
    if (typeof end !== 'number') return end
    offset = end
    expected = 'separator'
  }
}
