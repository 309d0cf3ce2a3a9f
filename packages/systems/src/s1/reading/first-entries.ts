import { isObject, type Json, type JsonObject } from '@pdn/core'
import { type Draft, draftOf, putAt, takeAt } from '../../reading/draft.ts'
import { type Move, sourcePointer } from '../../reading/moves.ts'
import type { Restructuring } from '../../reading/restructuring.ts'
import { assets, interests } from './section-names.ts'

/** How the entries of a section of version 1.0 are written in 2.0. */
interface EntryForm {
  /** The list of entries, where 2.0 has it. */
  readonly at: string
  readonly moves: readonly Move[]
}

const acquired: readonly Move[] = [
  ['/nombreDenominacionQuienAdquirio', '/transmisor/nombreRazonSocial'],
  ['/nombreDenominacionAdquirio', '/transmisor/nombreRazonSocial'],
  ['/rfcQuienAdquirio', '/transmisor/rfc'],
  ['/relacionPersonaAdquirio', '/transmisor/relacion'],
  ['/relacionPersonaQuienAdquirio', '/transmisor/relacion'],
  ['/relacionQuienAdquirio', '/transmisor/relacion'],
]

const forms: readonly EntryForm[] = [
  {
    at: `${assets}/datosCurricularesDeclarante/escolaridad`,
    moves: [['/carrera', '/carreraAreaConocimiento']],
  },
  {
    at: `${assets}/experienciaLaboral/experiencia`,
    moves: [
      ['/ambito', '/ambitoSector'],
      ['/nombreInstitucion', '/nombreEntePublico'],
      ['/unidadAdministrativa', '/areaAdscripcion'],
      ['/cargoPuesto', '/empleoCargoComision'],
    ],
  },
  {
    at: `${assets}/bienesInmuebles/bienInmueble`,
    moves: [...acquired, ['/tipoBien', '/tipoInmueble'], ['/domicilioBien', '/domicilioMexico']],
  },
  {
    at: `${assets}/vehiculos/vehiculo`,
    moves: [
      ...acquired,
      ['/tipoBienMueble', '/tipoVehiculo'],
      ['/modelo', '/anio'],
      ['/submarca', '/modelo'],
      ['/numeroSerie', '/numeroSerieRegistro'],
      ['/lugarRegistro/entidad', '/lugarRegistro/entidadFederativa'],
    ],
  },
  {
    at: `${assets}/bienesMuebles/bienMueble`,
    moves: [...acquired, ['/descripcion', '/descripcionGeneralBien']],
  },
  {
    at: `${assets}/inversiones/inversion`,
    moves: [
      ['/tipoEspecificoInversion', '/subTipoInversion'],
      ['/numeroCuenta', '/numeroCuentaContrato'],
      ['/nacionalExtranjero', '/localizacionInversion/pais'],
      ['/nombreInstitucion', '/localizacionInversion/institucionRazonSocial'],
      ['/rfcInstitucion', '/localizacionInversion/rfc'],
    ],
  },
  {
    at: `${assets}/adeudos/adeudo`,
    moves: [
      ['/identificadorDeuda', '/numeroCuentaContrato'],
      ['/nacionalExtranjero', '/localizacionAdeudo/pais'],
      ['/nombreAcreedor', '/otorganteCredito/nombreInstitucion'],
      ['/rfcAcreedor', '/otorganteCredito/rfc'],
      ['/fechaAdeudo', '/fechaAdquisicion'],
      ['/montoOriginal', '/montoOriginal/valor'],
      ['/tipoMoneda', '/montoOriginal/moneda'],
    ],
  },
  {
    at: `${interests}/participacion/participacion`,
    moves: [
      ['/rol', '/tipoParticipacion/valor'],
      ['/paisRegistro', '/ubicacion/pais'],
    ],
  },
  {
    at: `${interests}/participacionTomaDecisiones/participacion`,
    moves: [
      ['/fechaInicio', '/fechaInicioParticipacion'],
      ['/pagado', '/recibeRemuneracion'],
    ],
  },
  { at: `${interests}/apoyos/apoyo`, moves: [['/programa', '/nombrePrograma']] },
  {
    at: `${interests}/representacion/representacion`,
    moves: [
      ['/nombreParteRepresentada', '/nombreRazonSocial'],
      ['/rfcParte', '/rfc'],
      ['/fechaInicio', '/fechaInicioRepresentacion'],
      ['/pagado', '/recibeRemuneracion'],
    ],
  },
  {
    at: `${interests}/clientesPrincipales/cliente`,
    moves: [
      ['/nombreNegocio', '/empresa/nombreEmpresaServicio'],
      ['/nombre', '/clientePrincipal/nombreRazonSocial'],
      ['/rfc', '/clientePrincipal/rfc'],
    ],
  },
]

/** Version 1.0 names joint owners beside the holder, where 2.0 has them among the holders. */
const isShared = ({ porcentajePropiedad: share, nombreCopropietario, nombresCopropietarios }: Draft): boolean =>
  nombreCopropietario !== undefined ||
  nombresCopropietarios !== undefined ||
  (share !== undefined && Number(share) !== 100)

/** Entries of which the old places of their values are kept: a declaration has not so many. */
const mostTold = 40

const asEntry = (source: JsonObject, form: EntryForm, index: number, { moves }: Restructuring): JsonObject => {
  const entry = draftOf(source)
  const at = `${form.at}/${index}`
  for (const [from, to] of form.moves) {
    const value = takeAt(entry, from)
    if (value === undefined) continue
    putAt(entry, to, value)
    if (index < mostTold) moves.push([sourcePointer(at + from, moves), at + to])
  }
  const { titular } = entry
  if (titular !== undefined && isShared(entry)) {
    entry.titular = [...(Array.isArray(titular) ? titular : [titular]), { clave: 'CTER' }]
  }
  return entry
}

/**
 * The entries of every section as version 2.0 writes them, in the restructuring's `rest`. Interests of the couple and of
 * dependants were declared among the declarant's, and no member of 1.0 says whose an entry is: nobody can tell, and it
 * counts as another's.
 */
export const shapeFirstEntries = (restructuring: Restructuring): void => {
  const { rest } = restructuring
  for (const form of forms) {
    const entries = takeAt(rest, form.at)
    if (entries === undefined) continue
    const list: readonly Json[] = Array.isArray(entries) ? entries : [entries]
    putAt(
      rest,
      form.at,
      list.map((entry, index) => (isObject(entry) ? asEntry(entry, form, index, restructuring) : entry)),
    )
  }
}
