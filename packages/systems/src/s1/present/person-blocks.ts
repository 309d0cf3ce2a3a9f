import type { JsonObject, Localized } from '@pdn/core'
import type { Block, ShownField, ShownValue } from '../../presentation.ts'
import { itemsAt, textAt } from '../../showing/document-view.ts'
import { field, given, shownText } from '../../showing/shown.ts'
import { places, schoolLevels, studyDocuments, studyStatuses } from '../catalogues/person-lists.ts'
import { governmentLevels, operations, powers, sectors, spheres } from '../catalogues/post-lists.ts'
import { type DayOfPost, dayOfPost } from '../document/day-of-post.ts'
import { viewDeclaration } from '../document/declaration-view.ts'
import { assetsAt, postAt } from '../document/places.ts'
import { headingBy } from './asset-sections.ts'
import { answer, country, date, type FieldMaker, listed, type Path, state, text } from './field-makers.ts'
import { type SectionForm, sectionBlock } from './section-block.ts'

const reserved = (es: string, en: string): ShownValue => ({ type: 'reserved', reason: { es, en } })

const withheldOfPerson: ShownValue = reserved(
  'Reservados: CURP, RFC, correo y teléfonos personales, estado civil y régimen matrimonial, país de nacimiento y nacionalidad (norma decimonovena, I.1).',
  'Reserved: CURP, RFC, private mail and telephones, marital status and matrimonial property, country of birth and nationality (norm 19, I.1).',
)

const withheldOfHome: ShownValue = reserved(
  'Reservado por completo: domicilio particular (norma decimonovena, I.2).',
  'Wholly reserved: the private address (norm 19, I.2).',
)

const withheldOfFamily: ShownValue = reserved(
  'Reservados por completo: pareja y dependientes económicos. Los datos de menores nunca se publican (norma decimonovena, I.6 y I.7).',
  'Wholly reserved: couple and economic dependants. Data of minors are never published (norm 19, I.6 and I.7).',
)

/** Who declares, and what of the person norm 19 reserves. */
export const personFields = (document: JsonObject): Block => ({
  type: 'fields',
  title: { es: 'Datos generales', en: 'General data' },
  fields: [
    field('Nombre', 'Name', {
      type: 'text',
      text: viewDeclaration(document).name,
      paths: [`/${[...assetsAt, 'datosGenerales'].join('/')}`],
    }),
    ...given([
      field(
        'Correo institucional',
        'Office e-mail',
        shownText(document, ...assetsAt, 'datosGenerales', 'correoElectronico', 'institucional'),
      ),
    ]),
    field('Otros datos de la persona', 'Further data of the person', withheldOfPerson),
    field('Domicilio', 'Address', withheldOfHome),
    field('Familia', 'Family', withheldOfFamily),
  ],
})

const daysOfPost: Readonly<Record<DayOfPost['event'], FieldMaker>> = {
  taken: date('Tomó posesión el', 'Took office on', 'fechaTomaPosesion'),
  left: date('Concluyó el', 'Left on', 'fechaTomaPosesion'),
  unclear: date('Inició o concluyó el', 'Took or left office on', 'fechaTomaPosesion'),
}

const postMakers: readonly FieldMaker[] = [
  text('Empleo, cargo o comisión', 'Post', 'empleoCargoComision'),
  text('Ente público', 'Public body', 'nombreEntePublico'),
  text('Área de adscripción', 'Unit', 'areaAdscripcion'),
  text('Nivel', 'Level', 'nivelEmpleoCargoComision'),
  listed(governmentLevels, 'Orden de gobierno', 'Level of government', 'nivelOrdenGobierno'),
  listed(powers, 'Ámbito público', 'Branch of government', 'ambitoPublico'),
  answer('Contratado por honorarios', 'Hired for fees', 'contratadoPorHonorarios'),
  text('Función principal', 'Main duty', 'funcionPrincipal'),
  (document, at) => daysOfPost[dayOfPost(document)?.event ?? 'taken'](document, at),
  text('Teléfono de la oficina', 'Office telephone', 'telefonoOficina', 'telefono'),
  text('Extensión', 'Extension', 'telefonoOficina', 'extension'),
]

const streetMembers = [
  'calle',
  'numeroExterior',
  'numeroInterior',
  'coloniaLocalidad',
  'codigoPostal',
  'ciudadLocalidad',
  'estadoProvincia',
]

/** Addresses of an office, which are public, each in one line. */
const officeAddress = (document: JsonObject, at: Path): ShownField =>
  field(
    'Domicilio de la oficina',
    'Office address',
    ...['domicilioMexico', 'domicilioExtranjero'].flatMap((place): readonly ShownValue[] => {
      const line = streetMembers.flatMap(name => textAt(document, ...at, place, name) ?? [])
      const paths = [`/${[...at, place].join('/')}`]
      return line.length === 0 ? [] : [{ type: 'text', text: line.join(', '), paths }]
    }),
  )

const placeMakers: readonly FieldMaker[] = [
  officeAddress,
  (document, at) =>
    field(
      'Municipio o alcaldía',
      'Municipality',
      textAt(document, ...at, 'domicilioMexico', 'municipioAlcaldia', 'valor') === undefined
        ? shownText(document, ...at, 'domicilioMexico', 'municipioAlcaldia', 'clave')
        : shownText(document, ...at, 'domicilioMexico', 'municipioAlcaldia', 'valor'),
    ),
  state('Entidad federativa', 'State', 'domicilioMexico', 'entidadFederativa'),
  country('País', 'Country', 'domicilioExtranjero', 'pais'),
]

/** The post that the declaration is of. */
export const postFields = (document: JsonObject): Block => ({
  type: 'fields',
  title: { es: 'Empleo, cargo o comisión', en: 'Post' },
  fields: given([...postMakers, ...placeMakers].map(make => make(document, postAt))),
})

const textHeading =
  (otherwise: Localized, ...members: readonly string[]) =>
  (document: JsonObject, at: Path) =>
    members.map(member => textAt(document, ...at, member)).find(heading => heading !== undefined) ?? otherwise

/** Further posts in the public service, which modifications tell. */
export const otherPosts = (document: JsonObject): readonly Block[] => {
  const at = [...postAt, 'otroEmpleoCargoComision']
  const entries = itemsAt(document, ...at).map(([index], place) => ({
    heading: `${place + 1}. ${textAt(document, ...at, index, 'empleoCargoComision') ?? '—'}`,
    fields: given([...postMakers.slice(1), ...placeMakers].map(make => make(document, [...at, index]))),
  }))
  if (entries.length === 0) return []
  return [
    {
      type: 'entries',
      title: { es: 'Otros cargos públicos', en: 'Other public posts' },
      entries,
      empty: { es: 'No declara otros cargos.', en: 'Declares no other posts.' },
      notes: [],
    },
  ]
}

const schooling: SectionForm = {
  title: { es: 'Escolaridad', en: 'Schooling' },
  at: [...assetsAt, 'datosCurricularesDeclarante'],
  entries: 'escolaridad',
  heading: headingBy(schoolLevels, { es: 'Estudios', en: 'Studies' }, 'nivel'),
  fields: [
    text('Carrera o área', 'Field of study', 'carreraAreaConocimiento'),
    text('Institución', 'Institution', 'institucionEducativa', 'nombre'),
    listed(places, 'Ubicación', 'Place', 'institucionEducativa', 'ubicacion'),
    listed(studyStatuses, 'Estatus', 'Status', 'estatus'),
    listed(studyDocuments, 'Documento obtenido', 'Document obtained', 'documentoObtenido'),
    date('Fecha del documento', 'Date of the document', 'fechaObtencion'),
  ],
  none: { es: 'No declara estudios.', en: 'Declares no studies.' },
}

const experience: SectionForm = {
  title: { es: 'Experiencia laboral', en: 'Work experience' },
  at: [...assetsAt, 'experienciaLaboral'],
  entries: 'experiencia',
  heading: textHeading({ es: 'Empleo', en: 'Job' }, 'empleoCargoComision', 'puesto'),
  fields: [
    text('Ente público', 'Public body', 'nombreEntePublico'),
    text('Empresa o asociación', 'Company', 'nombreEmpresaSociedadAsociacion'),
    text('RFC de la empresa', 'RFC of the company', 'rfc'),
    text('Área', 'Unit', 'areaAdscripcion'),
    text('Área', 'Unit', 'area'),
    listed(spheres, 'Ámbito', 'Sphere', 'ambitoSector'),
    listed(sectors, 'Sector', 'Sector', 'sector'),
    listed(governmentLevels, 'Orden de gobierno', 'Level of government', 'nivelOrdenGobierno'),
    listed(powers, 'Ámbito público', 'Branch of government', 'ambitoPublico'),
    text('Función principal', 'Main duty', 'funcionPrincipal'),
    date('Ingreso', 'From', 'fechaIngreso'),
    date('Egreso', 'Until', 'fechaEgreso'),
    listed(places, 'Ubicación', 'Place', 'ubicacion'),
    listed(operations, 'Movimiento', 'Entry', 'tipoOperacion'),
  ],
  none: { es: 'Declara no tener experiencia laboral.', en: 'Declares no work experience.' },
}

/** Studies and former jobs. */
export const careerBlocks = (document: JsonObject): readonly Block[] =>
  [schooling, experience].flatMap(form => sectionBlock(document, form))
