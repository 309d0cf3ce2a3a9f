import type { Json, JsonObject } from '@pdn/core'
import { toldWhereWritten } from '../../reading/earlier-writing.ts'
import { readShaped, type Shaped } from '../../reading/read-shaped.ts'
import type { Restructured } from '../../reading/restructuring.ts'
import { sourceIdOf } from '../../reading/source-id.ts'
import type { RuleName } from '../../rule-name.ts'
import type { Issue, Reading } from '../../system.ts'
import { codePlaces } from '../document/code-places.ts'
import { procedureData } from '../document/held-branches.ts'
import { officialName } from '../document/official-name.ts'
import { canonicalOfficial } from '../schema/canonical.ts'
import { firstWriting } from './first-writing.ts'
import { restructureOfficial } from './restructure-official.ts'
import { shapeRecord } from './shape-record.ts'
import { standardForm } from './standard-form.ts'

/** Procedures that end before they begin. */
const reversedDates = (document: JsonObject): readonly (readonly [path: string, rule: RuleName])[] =>
  procedureData(document)
    .filter(({ from, until }) => from !== undefined && until !== undefined && until < from)
    .map(({ pointer, branch }) => [`${pointer}/${branch.data.end}`, 'dates-reversed'])

/**
 * A record without an id is read and told: the public role of version 2 withholds ids, and what it publishes tells its
 * records apart.
 */
const withId = (source: JsonObject, restructured: Restructured): Shaped => {
  const id = sourceIdOf(source)
  const { id: given, ...members } = restructured.document
  const issues: readonly Issue[] =
    id === undefined
      ? [{ path: '/id', rule: 'id-missing', severity: 'warning', repaired: false }]
      : given === id
        ? []
        : [{ path: '/id', rule: 'id-repaired', severity: 'note', repaired: true }]
  return {
    ...restructured,
    issues: [...restructured.issues, ...issues],
    document: id === undefined ? members : { ...members, id },
    kind: 'procurement-official',
    schema: canonicalOfficial,
  }
}

const read = (source: Json, shape: (source: JsonObject) => Shaped): Reading =>
  readShaped(source, {
    shape,
    codes: codePlaces,
    refuse: document => (officialName(document) === undefined ? ['/datosGenerales/nombre', 'name-missing'] : undefined),
    doubts: reversedDates,
  })

/** Reads an official of version 1.1 or 1.0, in whichever of the two it is written. */
export const readSpic = (source: Json): Reading => {
  const reading = read(source, document => {
    const { issues, ...shaped } = withId(document, restructureOfficial(standardForm(document)))
    const early = firstWriting.isOne(document)
    return {
      ...shaped,
      issues: early ? [{ path: '', rule: 'early-names', severity: 'note', repaired: true }, ...issues] : issues,
    }
  })
  return toldWhereWritten(reading, source, firstWriting)
}

/** Reads an official of version 2, as specified, as shipped, or as the official migration wrote it. */
export const readRecord = (source: Json): Reading => read(source, document => withId(document, shapeRecord(document)))
