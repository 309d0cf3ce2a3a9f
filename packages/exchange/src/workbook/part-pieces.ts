import { type Archive, invalid } from './archive.ts'
import { XmlFault, type XmlPiece, XmlScanner } from './xml-scanner.ts'

/** The text of a part, as it is unpacked. */
export async function* partText(archive: Archive, name: string, where: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for await (const bytes of archive.bytes(name)) yield decoder.decode(bytes, { stream: true })
    yield decoder.decode()
  } catch (error) {
    throw error instanceof TypeError ? invalid(where, `“${name}” is not written in UTF-8`, error) : error
  }
}

/** The XML of a part, in lots of pieces as it is unpacked. */
export async function* partPieces(archive: Archive, name: string, where: string): AsyncGenerator<readonly XmlPiece[]> {
  const scanner = new XmlScanner()
  try {
    for await (const text of partText(archive, name, where)) yield scanner.push(text)
    scanner.end()
  } catch (error) {
    throw error instanceof XmlFault ? invalid(where, `“${name}” is damaged: ${error.message}`) : error
  }
}
