import { open } from 'node:fs/promises'
import { sampleCountry } from '@pdn/synthetic'
import { testDay } from './sample-records.ts'

/** What the broken documents hold at a reserved path; nobody’s. */
export const plantedSecret = 'XEXX010101HNEXXXA4'

/** Documents of public servants who take part in procurement, as their source writes them. */
const sound = (): readonly object[] => {
  const { collections } = sampleCountry({ seed: 'validator', today: testDay, scale: 0.02 })
  const officials = collections.filter(({ system }) => system === 's2')
  const version = officials[0]?.version
  return officials.filter(each => each.version === version).flatMap(each => [...each.documents()])
}

/** Every tenth document broken in one of three ways: a reserved value of another type, an id, a date that never was. */
const broken = (document: object, number: number): object => {
  if (number % 10 !== 3) return document
  if (number % 30 === 3) return { ...document, rfc: [plantedSecret] }
  return number % 30 === 13 ? { ...document, id: 17 } : { ...document, fechaCaptura: '31/02/2023' }
}

/** Writes a file of JSON Lines of at least that many bytes, broken; gives how many lines it has and how many are broken. */
export const writeBrokenFile = async (path: string, bytes: number): Promise<{ lines: number; broken: number }> => {
  const documents = sound()
  const file = await open(path, 'w')
  let written = 0
  let lines = 0
  try {
    while (written < bytes) {
      const lot = documents.map((document, at) =>
        JSON.stringify(broken({ ...document, id: `doc-${lines + at}` }, lines + at)),
      )
      const text = `${lot.join('\n')}\n`
      await file.write(text)
      written += Buffer.byteLength(text)
      lines += lot.length
    }
  } finally {
    await file.close()
  }
  return { lines, broken: Array.from({ length: lines }, (_, line) => line).filter(line => line % 10 === 3).length }
}
