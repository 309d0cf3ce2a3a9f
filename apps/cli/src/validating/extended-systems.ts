import { readFile } from 'node:fs/promises'
import { type Json, PlatformError } from '@pdn/core'
import { type Extension, extendOcds, ruleName, type System, systems } from '@pdn/systems'

const readExtension = async (where: string): Promise<Extension> => {
  const text = await readFile(where, 'utf8').catch((cause: unknown) => {
    throw new PlatformError('file-unreadable', {
      message: 'The extension cannot be read.',
      where,
      hint: 'Name the release-schema.json of an extension; relative paths start at the current folder.',
      cause,
    })
  })
  try {
    const patch: Json = JSON.parse(text)
    return { where, patch }
  } catch (cause) {
    throw new PlatformError('json-invalid', {
      message: 'The extension is not well-formed JSON.',
      where,
      hint: 'Mend it, or fetch it again.',
      cause,
    })
  }
}

/**
 * The systems with the schema of OCDS as these extensions patch it (`release-schema.json` of each). Nothing is fetched.
 *
 * @throws PlatformError `extension-invalid`, `file-unreadable`, `json-invalid`
 */
export const extendedSystems = async (files: readonly string[]): Promise<readonly System[]> => {
  if (files.length === 0) return systems
  const { version, refused } = extendOcds(await Promise.all(files.map(readExtension)))
  const [first] = refused
  const [fault] = first?.faults ?? []
  if (first !== undefined && fault !== undefined) {
    throw new PlatformError('extension-invalid', {
      message: `${ruleName(fault.rule).en}.`,
      where: `${first.where}${fault.path === '' ? '' : `, ${fault.path}`}`,
      hint:
        fault.rule === 'extension-remote-reference'
          ? 'Put the definition into the extension itself.'
          : 'Mend it there; the extension is a JSON Merge Patch of the release schema of OCDS.',
    })
  }
  return systems.map(system =>
    system.versions.some(({ id }) => id === version.id)
      ? { ...system, versions: system.versions.map(each => (each.id === version.id ? version : each)) }
      : system,
  )
}
