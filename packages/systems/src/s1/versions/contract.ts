import type { ContractFilter, ContractSort, EndpointContract } from '../../system.ts'
import { schoolLevels } from '../catalogues/person-lists.ts'
import { governmentLevels } from '../catalogues/post-lists.ts'
import { acquisitions } from '../catalogues/property-lists.ts'
import { declarationTypes } from '../schema/declaration-types.ts'

const patrimony = 'declaracion.situacionPatrimonial'
const general = `${patrimony}.datosGenerales`
const post = `${patrimony}.datosEmpleoCargoComision`
const realEstate = `${patrimony}.bienesInmuebles.bienInmueble[]`

/** The declarant's own net income, whose name tells over what time it was had. */
const netIncome: readonly string[] = declarationTypes.map(
  ({ income }) => `${patrimony}.ingresos.${income.declarant}.valor`,
)

/** Filters and sorts by the name under which the specification has both, and where their values stand. */
const places = {
  nombres: `${general}.nombre`,
  primerApellido: `${general}.primerApellido`,
  segundoApellido: `${general}.segundoApellido`,
  escolaridadNivel: `${patrimony}.datosCurricularesDeclarante.escolaridad[].nivel.clave`,
  'datosEmpleoCargoComision.nombreEntePublico': `${post}.nombreEntePublico`,
  'datosEmpleoCargoComision.entidadFederativa': `${post}.domicilioMexico.entidadFederativa.clave`,
  'datosEmpleoCargoComision.municipioAlcaldia': `${post}.domicilioMexico.municipioAlcaldia.clave`,
  'datosEmpleoCargoComision.empleoCargoComision': `${post}.empleoCargoComision`,
  'datosEmpleoCargoComision.nivelOrdenGobierno': `${post}.nivelOrdenGobierno`,
  'datosEmpleoCargoComision.nivelEmpleoCargoComision': `${post}.nivelEmpleoCargoComision`,
  'bienesInmuebles.superficieConstruccion': `${realEstate}.superficieConstruccion.valor`,
  'bienesInmuebles.superficieTerreno': `${realEstate}.superficieTerreno.valor`,
  'bienesInmuebles.formaAdquisicion': `${realEstate}.formaAdquisicion.clave`,
  'bienesInmuebles.valorAdquisicion': `${realEstate}.valorAdquisicion.valor`,
} as const

type Name = keyof typeof places

const fragment = (name: Name): ContractFilter => ({ name, match: 'fragment', paths: [places[name]] })
const exact = (name: Name): ContractFilter => ({ name, match: 'exact', paths: [places[name]] })
const keyed = (name: Name, values: readonly string[]): ContractFilter => ({ ...exact(name), values })
const range = (name: Name): ContractFilter => ({ name, match: 'range', paths: [places[name]] })
const byText = (name: Name): ContractSort => ({ name, paths: [places[name]] })
const byNumber = (name: Name): ContractSort => ({ ...byText(name), order: 'number' })

/**
 * `POST /v2/declaraciones`, which answers declarations of all three types mixed. It has no catalogue of institutions, and
 * no filter by type, year, RFC or CURP. The filter and the sort `totalIngresosNetos` go by the declarant's own net
 * income, as their description says. Ends of a range hold for one piece of real estate.
 */
export const declaracionesContract: EndpointContract = {
  id: 'v2',
  method: 'POST',
  path: '/v2/declaraciones',
  filters: [
    { name: 'id', match: 'exact', paths: ['id'] },
    fragment('nombres'),
    fragment('primerApellido'),
    fragment('segundoApellido'),
    keyed('escolaridadNivel', schoolLevels.keys),
    fragment('datosEmpleoCargoComision.nombreEntePublico'),
    exact('datosEmpleoCargoComision.entidadFederativa'),
    exact('datosEmpleoCargoComision.municipioAlcaldia'),
    fragment('datosEmpleoCargoComision.empleoCargoComision'),
    keyed('datosEmpleoCargoComision.nivelOrdenGobierno', governmentLevels.keys),
    fragment('datosEmpleoCargoComision.nivelEmpleoCargoComision'),
    range('bienesInmuebles.superficieConstruccion'),
    range('bienesInmuebles.superficieTerreno'),
    keyed('bienesInmuebles.formaAdquisicion', acquisitions.keys),
    range('bienesInmuebles.valorAdquisicion'),
    { name: 'totalIngresosNetos', match: 'range', paths: netIncome },
  ],
  sorts: [
    byText('nombres'),
    byText('primerApellido'),
    byText('segundoApellido'),
    byText('escolaridadNivel'),
    byText('datosEmpleoCargoComision.nombreEntePublico'),
    byText('datosEmpleoCargoComision.entidadFederativa'),
    byText('datosEmpleoCargoComision.municipioAlcaldia'),
    byText('datosEmpleoCargoComision.empleoCargoComision'),
    byText('datosEmpleoCargoComision.nivelEmpleoCargoComision'),
    byText('datosEmpleoCargoComision.nivelOrdenGobierno'),
    { name: 'totalIngresosNetos', paths: netIncome, order: 'number' },
    byNumber('bienesInmuebles.superficieConstruccion'),
    byNumber('bienesInmuebles.superficieTerreno'),
    byText('bienesInmuebles.formaAdquisicion'),
    byNumber('bienesInmuebles.valorAdquisicion'),
  ],
  requester: 'in-query',
}
