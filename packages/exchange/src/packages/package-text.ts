import type { JsonObject } from '@pdn/core'

/** The list of documents that a package holds. */
export type PackageList = 'releases' | 'records'

/** `{…}` without its first bracket, behind other members. */
const furtherMembers = (metadata: JsonObject): string => {
  const text = JSON.stringify(metadata)
  return text === '{}' ? '}' : `,${text.slice(1)}`
}

/**
 * The text of an OCDS package, piece by piece: its documents as they come, and then what it says of itself, which is
 * asked for once all documents came. In the memory of one document.
 */
export async function* packageText(
  list: PackageList,
  documents: AsyncIterable<JsonObject>,
  metadata: () => JsonObject,
): AsyncGenerator<string> {
  yield `{"${list}":[`
  let before = '\n'
  for await (const document of documents) {
    yield before + JSON.stringify(document)
    before = ',\n'
  }
  yield `\n]${furtherMembers(metadata())}\n`
}
