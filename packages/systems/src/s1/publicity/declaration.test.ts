import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isObject, type Json, type JsonObject } from '@pdn/core'
import fc from 'fast-check'
import { cut } from '../../cut.ts'
import { schemaLeaves } from '../../schema-leaves.ts'
import { readingSchema, sharedSections } from '../schema/canonical.ts'
import { declarationSchema } from '../schema/declaration.ts'
import { declarationPublicity } from './declaration.ts'

/** Who the parties and entries of a filled declaration are said to be of. */
interface Owners {
  titular(): readonly string[] | undefined
  tipoRelacion(): string | undefined
  tipoPersona(): string | undefined
}

/** Letters alone, so that no finder of identifiers takes them for one. */
const markOf = (path: string, number: number): string => {
  const letters = [...String(number)].map(digit => 'abcdefghij'[Number(digit)]).join('')
  return `marca ${letters} de ${path.replace(/[^a-z]+/gi, ' ')}`
}

/** A document that holds something at every path of a schema, two entries in each list; where each mark stands. */
const filled = (schema: Json, owners: Owners, rfc: () => string) => {
  const marks = new Map<string, string>()
  let number = 0
  const fill = (node: Json | undefined, path: string): Json | undefined => {
    if (!isObject(node)) return undefined
    if (path.endsWith('titular')) return owners.titular()?.map(clave => ({ clave, valor: mark(path) }))
    if (/(?:tipoPersona|tipoDuenoTitular)$/.test(path)) return owners.tipoPersona()
    if (path.endsWith('.tipoRelacion')) return owners.tipoRelacion()
    if (/rfc(?:Fideicomiso)?$/.test(path) && node.type === 'string') return rfc()
    if (isObject(node.properties)) {
      const members = Object.entries(node.properties).flatMap(([name, inner]) => {
        const value = fill(inner, `${path}.${name}`)
        return value === undefined ? [] : [[name, value] as const]
      })
      return Object.fromEntries(members)
    }
    if (node.items !== undefined) {
      return [0, 1].flatMap(() => {
        const item = fill(node.items, `${path}[]`)
        return item === undefined ? [] : [item]
      })
    }
    return mark(path)
  }
  const mark = (path: string): string => {
    const text = markOf(path, number)
    number += 1
    marks.set(text, path.slice(1))
    return text
  }
  const document = fill(schema, '')
  assert.ok(isObject(document))
  return { document, marks }
}

const publicOf = (document: JsonObject): JsonObject => cut(document, declarationPublicity, 's', () => 'h').document

/** Paths of which at least one mark is left, and of which none is. */
const divide = (left: JsonObject, marks: ReadonlyMap<string, string>) => {
  const text = JSON.stringify(left)
  const kept = new Set([...marks].flatMap(([mark, path]) => (text.includes(JSON.stringify(mark)) ? [path] : [])))
  return { kept, gone: new Set([...marks.values()].filter(path => !kept.has(path))) }
}

const companyRfc = 'ACM010101AB1'
const personRfc = 'QUXA870229HJ5'
const own: Owners = { titular: () => ['DEC'], tipoRelacion: () => 'DECLARANTE', tipoPersona: () => 'MORAL' }

/** Norm 19, written out once more: what is reserved of a declarant's own entries whose parties are companies. */
const reserved = [
  ...['curp', 'rfc', 'correoElectronico.personal', 'telefono', 'situacionPersonalEstadoCivil'].map(general),
  ...['regimenMatrimonial', 'paisNacimiento', 'nacionalidad'].map(general),
  ...['domicilioDeclarante', 'datosPareja', 'datosDependienteEconomico'].map(patrimony),
  patrimony('ingresos.ingresoMensualNetoParejaDependiente'),
  patrimony('ingresos.ingresoAnualNetoParejaDependiente'),
  patrimony('ingresos.ingresoConclusionNetoParejaDependiente'),
  patrimony('actividadAnualAnterior.ingresoNetoAnualParejaDependiente'),
  ...['transmisor[].relacion', 'datoIdentificacion', 'domicilioMexico', 'domicilioExtranjero'].map(member =>
    patrimony(`bienesInmuebles.bienInmueble[].${member}`),
  ),
  ...['transmisor[].relacion', 'numeroSerieRegistro', 'lugarRegistro'].map(member =>
    patrimony(`vehiculos.vehiculo[].${member}`),
  ),
  patrimony('bienesMuebles.bienMueble[].transmisor[].relacion'),
  ...['numeroCuentaContrato', 'saldoDiciembreAnterior', 'saldoFechaConclusion'].map(member =>
    patrimony(`inversiones.inversion[].${member}`),
  ),
  ...['numeroCuentaContrato', 'saldoInsolutoDiciembreAnterior', 'saldoInsolutoFechaConclusion'].map(member =>
    patrimony(`adeudos.adeudo[].${member}`),
  ),
  ...['inmueble.domicilioMexico', 'inmueble.domicilioExtranjero', 'vehiculo.numeroSerieRegistro'].map(member =>
    patrimony(`prestamoOComodato.prestamo[].tipoBien.${member}`),
  ),
  patrimony('prestamoOComodato.prestamo[].tipoBien.vehiculo.lugarRegistro'),
  'declaracion.interes.participacionTomaDecisiones.participacion[].nombreInstitucion',
]

function patrimony(path: string): string {
  return `declaracion.situacionPatrimonial.${path}`
}

function general(path: string): string {
  return patrimony(`datosGenerales.${path}`)
}

const isBelow = (path: string, base: string): boolean =>
  path === base || path.startsWith(`${base}.`) || path.startsWith(`${base}[`)

test('every path of the schema is classified, also what reading adds', () => {
  const classified = new Set(declarationPublicity.map(({ path }) => path))
  for (const path of [...schemaLeaves(declarationSchema), ...schemaLeaves(readingSchema)])
    assert.ok(classified.has(path) || /^pdn:(?:inferred|raw|synthetic)/.test(path), path)
})

test('of a declarant’s own entries with companies exactly that is reserved which norm 19 lists', t => {
  const { document, marks } = filled(declarationSchema, own, () => companyRfc)
  const { kept, gone } = divide(publicOf(document), marks)
  for (const path of kept)
    assert.ok(!reserved.some(base => isBelow(path, base)) && !path.endsWith('Observaciones'), path)
  for (const path of gone) assert.ok(reserved.some(base => isBelow(path, base)) || path.endsWith('Observaciones'), path)
  t.diagnostic(`${kept.size} paths public, ${gone.size} reserved`)
})

test('names and RFCs of natural persons, and of parties of unknown type, are reserved; so is what tells of kinship', () => {
  const names =
    /\.(?:transmisor\[\]|tercero\[\]|otorganteCredito|clientePrincipal|otorgante|fideicomitente|fideicomisario|representacion\[\])\.(?:nombreRazonSocial|nombreInstitucion|rfc)$|\.duenoTitular\.(?:nombreTitular|rfc|relacionConTitular)$|\.(?:beneficiarioPrograma|beneficiario\[\])\.\w+$/
  for (const type of ['FISICA', undefined, '', 'MORALES', 'moral']) {
    const { document, marks } = filled(declarationSchema, { ...own, tipoPersona: () => type }, () => companyRfc)
    const { kept, gone } = divide(publicOf(document), marks)
    for (const path of kept) assert.doesNotMatch(path, names)
    assert.ok([...gone].filter(path => names.test(path)).length >= 14)
  }
})

test('a legal person whose RFC is that of a natural one is not named, and no such RFC is left anywhere', () => {
  const { document, marks } = filled(declarationSchema, own, () => personRfc)
  const left = publicOf(document)
  const { kept } = divide(left, marks)
  // A line of business that the declarant names has no RFC beside it.
  const named = [...kept].filter(path => !path.endsWith('.actividades[].nombreRazonSocial'))
  for (const path of named)
    assert.doesNotMatch(
      path,
      /nombreRazonSocial$|nombreEmpresa|nombreTitular|institucionRazonSocial|otorganteCredito\.n/,
    )
  assert.doesNotMatch(JSON.stringify(left), /QUXA/)
})

test('what the label of a holder says against the key counts', () => {
  const held = (valor: string): JsonObject => ({
    declaracion: {
      situacionPatrimonial: {
        bienesInmuebles: {
          bienInmueble: [{ titular: [{ clave: 'DEC', valor }], valorConformeA: 'ESCRITURA PÚBLICA' }],
        },
      },
    },
  })
  for (const label of ['DECLARANTE', 'declarante', '', 'otro texto'])
    assert.match(JSON.stringify(publicOf(held(label))), /ESCRITURA/, label)
  for (const label of ['CÓNYUGE', 'conyuge', 'DEN'])
    assert.doesNotMatch(JSON.stringify(publicOf(held(label))), /ESCRITURA/)
})

test('a party of a trust that is the declarant keeps the name, which is public anyway', () => {
  const trust = (name: string): JsonObject => ({
    declaracion: {
      situacionPatrimonial: {
        datosGenerales: { nombre: 'Ana María', primerApellido: 'Inventada', segundoApellido: 'Muestra' },
      },
      interes: {
        fideicomisos: {
          fideicomiso: [
            {
              tipoRelacion: 'DECLARANTE',
              fideicomitente: { tipoPersona: 'FISICA', nombreRazonSocial: name, rfc: personRfc },
              fideicomisario: { tipoPersona: 'FISICA', nombreRazonSocial: 'Otra Persona Inventada' },
            },
          ],
        },
      },
    },
  })
  assert.match(JSON.stringify(publicOf(trust('INVENTADA MUESTRA ANA MARIA'))), /INVENTADA MUESTRA ANA MARIA/)
  const other = JSON.stringify(publicOf(trust('Luis Inventada Muestra')))
  assert.doesNotMatch(other, /Luis|Otra|QUXA/)
})

test('under the other name of the section on dependants nothing is public either', () => {
  const { document } = filled(declarationSchema, own, () => companyRfc)
  const { declaracion } = document
  assert.ok(isObject(declaracion) && isObject(declaracion.situacionPatrimonial))
  const { datosDependienteEconomico: dependants, ...others } = declaracion.situacionPatrimonial
  assert.ok(dependants !== undefined)
  for (const name of ['datosDependientesEconomicos', 'datosDependienteEconomico', 'dependientes']) {
    const renamed = { ...document, declaracion: { situacionPatrimonial: { ...others, [name]: dependants } } }
    assert.doesNotMatch(JSON.stringify(publicOf(renamed)), /ependiente ?[Ee]conomico/)
  }
})

const anyOwners: fc.Arbitrary<Owners> = fc
  .record({
    titular: fc.infiniteStream(
      fc.option(fc.array(fc.constantFrom('DEC', 'CYG', 'DEN', 'CTER', 'dec', ''), { maxLength: 3 }), {
        nil: undefined,
      }),
    ),
    tipoRelacion: fc.infiniteStream(fc.constantFrom('DECLARANTE', 'PAREJA', 'DEPENDIENTE_ECONOMICO', '', undefined)),
    tipoPersona: fc.infiniteStream(fc.constantFrom('FISICA', 'MORAL', 'x', undefined)),
  })
  .map(({ titular, tipoRelacion, tipoPersona }) => ({
    titular: () => titular.next().value,
    tipoRelacion: () => tipoRelacion.next().value,
    tipoPersona: () => tipoPersona.next().value,
  }))

const anyRfc = fc.infiniteStream(fc.constantFrom(companyRfc, personRfc, 'XAXX010101000', 'x', ''))

/** Every text of a value. */
const textsOf = (value: Json | undefined): readonly string[] => {
  if (typeof value === 'string') return [value]
  if (Array.isArray(value)) return value.flatMap(textsOf)
  return isObject(value) ? Object.values(value).flatMap(textsOf) : []
}

const entriesOf = (document: JsonObject): readonly { readonly entry: JsonObject; readonly isOwn: boolean }[] => {
  const { declaracion } = document
  return Object.entries(sharedSections).flatMap(([part, sections]) => {
    const held = isObject(declaracion) ? declaracion[part] : undefined
    return sections.flatMap(section => {
      const value = isObject(held) ? held[section] : undefined
      const list = isObject(value) ? Object.values(value).find(Array.isArray) : undefined
      return (list ?? []).filter(isObject).map((entry: JsonObject) => {
        const { titular, tipoRelacion } = entry
        const isOwn =
          part === 'interes'
            ? tipoRelacion === 'DECLARANTE'
            : Array.isArray(titular) && titular.length > 0 && titular.every(one => isObject(one) && one.clave === 'DEC')
        return { entry, isOwn }
      })
    })
  })
}

test('whatever the document, nothing of an entry of another survives the cut, and a second cut changes nothing', () => {
  fc.assert(
    fc.property(anyOwners, anyRfc, (owners, rfcs) => {
      const { document, marks } = filled(readingSchema, owners, () => rfcs.next().value)
      const left = publicOf(document)
      const text = JSON.stringify(left)
      for (const { entry, isOwn } of entriesOf(document)) {
        if (isOwn) continue
        for (const held of textsOf(entry).filter(one => marks.has(one)))
          assert.ok(!text.includes(JSON.stringify(held)), held)
      }
      assert.doesNotMatch(text, /QUXA/)
      assert.deepEqual(publicOf(left), left)
    }),
    { numRuns: 25 },
  )
})
