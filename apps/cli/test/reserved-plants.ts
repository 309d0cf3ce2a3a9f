import { rfcCheckDigit } from '@pdn/core'

/** A reserved value of nobody, as a source may write it, and what of it must be found nowhere. */
export interface Plant {
  readonly name: string
  readonly type: 'rfc' | 'curp' | 'email' | 'phone' | 'birth-date'
  /** What is planted. */
  readonly text: string
  /** Parts of it that give it away, in upper case, of letters and digits alone. */
  readonly squeezed: readonly string[]
  /** Spellings of it, in lower case. */
  readonly spellings: readonly string[]
}

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, sign => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0))

/** Ways in which sources write an RFC. */
const rfcDisguises: Readonly<Record<string, (letters: string, day: string, end: string) => string>> = {
  plain: (letters, day, end) => `${letters}${day}${end}`,
  'in lower case': (letters, day, end) => `${letters}${day}${end}`.toLowerCase(),
  'in a sentence': (letters, day, end) => `con R.F.C. ${letters}${day}${end}, según consta`,
  dashed: (letters, day, end) => `${letters}-${day}-${end}`,
  spaced: (letters, day, end) => `${letters} ${day} ${end}`,
  'letter by letter': (letters, day, end) => [...letters, ...day, ...end].join(' '),
  'glued to its label': (letters, day, end) => `RFC${letters}${day}${end}`,
  'in full width': (letters, day, end) => fullWidth(`${letters}${day}${end}`),
  'with invisible signs': (letters, day, end) => `${letters}${day.slice(0, 2)}\u200b${day.slice(2)}\u00ad${end}`,
  'with look-alike letters': (letters, day, end) =>
    `${letters.replace('E', '\u0415').replace('X', '\u0425')}${day}${end}`,
  'as a file': (letters, day, end) => `acta_${letters}${day}${end}.pdf`,
  'in an address': (letters, day, end) => `https://ejemplo.mx/d?rfc=${letters}%20${day}%20${end}&v=1`,
}

const plain = (text: string): string => text.toLowerCase()

/** Every disguise hides an RFC of its own, so that none is known from another. */
const rfcs: readonly Plant[] = Object.entries(rfcDisguises).map(([name, disguise], index) => {
  const letters = `XEX${'BCDFGHJKLMNP'.charAt(index)}`
  const day = `8${index % 10}0${1 + (index % 9)}1${index % 8}`
  const beginning = `${letters}${day}Q${'ABCDEFGHJKLM'.charAt(index)}`
  const end = `${beginning.slice(10)}${rfcCheckDigit(beginning)}`
  const text = disguise(letters, day, end)
  return { name: `RFC ${name}`, type: 'rfc', text, squeezed: [`${day}${end}`], spellings: [plain(text)] }
})

const curps: readonly Plant[] = [
  ['plain', 'QEXW870214MDFQKZ07', (curp: string) => curp],
  ['in lower case', 'QIXW860315HJCQKZ08', (curp: string) => `curp: ${curp.toLowerCase()}`],
  ['in two parts', 'QOXW850416MNLQKZ09', (curp: string) => `${curp.slice(0, 10)} ${curp.slice(10)}`],
  ['in full width', 'QUXW840517HSPQKZ01', fullWidth],
].map(([name, curp, disguise]) => {
  if (typeof curp !== 'string' || typeof disguise !== 'function') throw new Error('not a CURP')
  const text = disguise(curp)
  return { name: `CURP ${String(name)}`, type: 'curp', text, squeezed: [curp.slice(4)], spellings: [plain(text)] }
})

const contact = (name: string, type: Plant['type'], text: string, squeezed: string): Plant => ({
  name,
  type,
  text,
  squeezed: [squeezed],
  spellings: [],
})

const birth = (text: string, written: string, date: string): Plant => ({
  name: `birth date ${written.length}`,
  type: 'birth-date',
  text,
  squeezed: [],
  spellings: [written, date],
})

/** The reserved values that may stand in any text. */
export const plants: readonly Plant[] = [
  ...rfcs,
  ...curps,
  contact('e-mail', 'email', 'escribir a xexw.inventada@correo.example', 'XEXWINVENTADA'),
  contact('bare e-mail', 'email', 'qixw.muestra@correo.example', 'QIXWMUESTRA'),
  contact('phone', 'phone', 'tel. 55 8812 4937', '5588124937'),
  contact('phone of a mobile', 'phone', 'Cel: 3318824951', '3318824951'),
  contact('phone with its country', 'phone', '+52 (81) 8412-4973', '8184124973'),
  birth('nacida el 23/07/1983', '23/07/1983', '1983-07-23'),
  birth('fecha de nacimiento: 1979-10-26', '1979-10-26', '26/10/1979'),
  birth('nació el 27 de agosto de 1981', '27 de agosto de 1981', '1981-08-27'),
]

/** What stands at the home of a natural person, for the paths where only such a thing stands. */
export const homePlants: readonly Plant[] = [
  contact('home address', 'phone', 'Privada Siempreviva 742', 'SIEMPREVIVA742'),
  contact('bare phone', 'phone', '5567124983', '5567124983'),
]

/** A text of letters and digits alone, in upper case, full width and accents folded: what disguises leave of a value. */
const squeeze = (text: string): string =>
  text
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[^A-Z0-9Ñ&]/g, '')

/** Names of the planted values that a text gives away. */
export const plantsIn = (text: string, sought: readonly Plant[] = [...plants, ...homePlants]): readonly string[] => {
  const squeezed = squeeze(text)
  const lower = text.toLowerCase()
  return sought
    .filter(
      plant =>
        plant.squeezed.some(part => squeezed.includes(part)) ||
        plant.spellings.some(spelling => lower.includes(spelling)),
    )
    .map(({ name }) => name)
}
