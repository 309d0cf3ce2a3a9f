import type { Localized } from '@pdn/core'
import type { CodeList } from '../../reading/codes.ts'
import { catalogue, someOf } from '../../specification/catalogue.ts'
import type { Catalogue } from '../../system.ts'
import * as lists from '../document/code-lists.ts'
import { codePlaces } from '../document/code-places.ts'
import { spicAreas, spicLevels, spicProcedureNames } from './spic.ts'

/** Where a first version has keys of each list. */
interface SpicPlaces {
  readonly gender: string
  readonly area: string
  readonly level: string
  readonly procedure: string
}

const spicLists = (at: SpicPlaces, isOpen: boolean): readonly Catalogue[] => [
  catalogue('genero', { es: 'Género', en: 'Gender' }, lists.genders.names, [at.gender], isOpen),
  catalogue('tipoArea', { es: 'Tipo de área', en: 'Kind of area' }, spicAreas, [at.area], isOpen),
  catalogue(
    'nivelResponsabilidad',
    { es: 'Nivel de responsabilidad', en: 'Level of responsibility' },
    spicLevels,
    [at.level],
    isOpen,
  ),
  catalogue(
    'tipoProcedimiento',
    { es: 'Tipo de procedimiento', en: 'Kind of procedure' },
    spicProcedureNames,
    [at.procedure],
    isOpen,
  ),
]

/** Lists of keys of version 1.1. */
export const spicCatalogues: readonly Catalogue[] = spicLists(
  {
    gender: 'genero.clave',
    area: 'tipoArea[].clave',
    level: 'nivelResponsabilidad[].clave',
    procedure: 'tipoProcedimiento[].clave',
  },
  false,
)

/** The same lists in version 1.0, which published none of its own and so closes none. */
export const firstSpicCatalogues: readonly Catalogue[] = spicLists(
  {
    gender: 'genero',
    area: 'tipo_area[]',
    level: 'nivel_responsabilidad[]',
    procedure: 'tipo_procedimiento[]',
  },
  true,
)

/** Where the record of version 2 has keys of a list: what only older versions hold stands elsewhere. */
const pathsOf = (list: CodeList): readonly string[] =>
  codePlaces.filter(place => place.list === list && place.path !== 'continuaParticipando').map(({ path }) => path)

const listed = (id: string, title: Localized, list: CodeList): Catalogue =>
  catalogue(id, title, list.names, pathsOf(list), list.isOpen)

const subject = (id: string, title: Localized, branch: string, keys: readonly string[]): Catalogue =>
  catalogue(
    id,
    title,
    someOf(lists.subjects.names, keys),
    pathsOf(lists.subjects).filter(path => path.includes(`.${branch}.`)),
  )

/** Lists of keys of version 2, as its capture tool ships them. */
export const recordCatalogues: readonly Catalogue[] = [
  catalogue(
    'tipoProcedimiento',
    { es: 'Tipo de procedimiento', en: 'Kind of procedure' },
    someOf(
      lists.procedures.names,
      Object.keys(lists.procedures.names).filter(key => key !== 'OTRO'),
    ),
    pathsOf(lists.procedures),
  ),
  listed('sexo', { es: 'Sexo', en: 'Sex' }, lists.sexes),
  listed('entidadFederativa', { es: 'Entidad federativa', en: 'State' }, lists.stateCodes),
  listed('nivelOrdenGobierno', { es: 'Orden de gobierno', en: 'Order of government' }, lists.orders),
  listed('ambitoPublico', { es: 'Ámbito público', en: 'Branch of government' }, lists.powers),
  listed('nivelJerarquico', { es: 'Nivel jerárquico', en: 'Level of the post' }, lists.ranks),
  listed('tipoContratacion', { es: 'Tipo de contratación', en: 'Kind of contract' }, lists.contracts),
  listed('tipoArea', { es: 'Tipo de área', en: 'Kind of area' }, lists.areas),
  listed('nivelResponsabilidad', { es: 'Nivel de responsabilidad', en: 'Level of responsibility' }, lists.levels),
  subject(
    'materiaAdquisicion',
    { es: 'Materia de la adquisición', en: 'Subject of a purchase' },
    'contratacionAdquisicion',
    ['ARRENDAMIENTO', 'ADQUISICION', 'SERVICIOS', 'OTRO'],
  ),
  subject('materiaObra', { es: 'Materia de la obra', en: 'Subject of public works' }, 'contratacionObra', [
    'OBRA',
    'SERVICIOS_RELACIONADOS',
    'OTRO',
  ]),
  listed('metodo', { es: 'Método de contratación', en: 'Procurement method' }, lists.methods),
  listed('tipoActo', { es: 'Tipo de acto jurídico', en: 'Kind of legal act' }, lists.acts),
  listed('sectorActoJuridico', { es: 'Sector del acto jurídico', en: 'Sector of a legal act' }, lists.sectors),
  listed('continuaParticipando', { es: '¿Continúa participando?', en: 'Still takes part?' }, lists.answers),
]
