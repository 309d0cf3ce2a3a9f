import { bareList, keyedList } from './declared-list.ts'

/** Which declaration it is, as `metadata.tipo` writes it. */
export const typeNames = bareList(
  'tipo',
  { es: 'Tipo de declaración', en: 'Type of declaration' },
  {
    INICIAL: ['Inicial', 'Initial'],
    MODIFICACIÓN: ['Modificación', 'Modification'],
    CONCLUSIÓN: ['Conclusión', 'Conclusion'],
  },
)
/** What became of an entry since the declaration before. */
export const operations = bareList(
  'tipoOperacion',
  { es: 'Tipo de operación', en: 'Kind of entry' },
  {
    AGREGAR: ['Agregar', 'Added'],
    MODIFICAR: ['Modificar', 'Changed'],
    SIN_CAMBIOS: ['Sin cambios', 'Unchanged'],
    BAJA: ['Baja', 'Removed'],
  },
)

/** Level of government. */
export const governmentLevels = bareList(
  'nivelOrdenGobierno',
  { es: 'Nivel u orden de gobierno', en: 'Level of government' },
  {
    FEDERAL: ['Federal', 'Federal'],
    ESTATAL: ['Estatal', 'State'],
    MUNICIPAL_ALCALDIA: ['Municipal o alcaldía', 'Municipal'],
  },
)

/** Branch of government. */
export const powers = bareList(
  'ambitoPublico',
  { es: 'Ámbito público', en: 'Branch of government' },
  {
    EJECUTIVO: ['Ejecutivo', 'Executive'],
    LEGISLATIVO: ['Legislativo', 'Legislative'],
    JUDICIAL: ['Judicial', 'Judicial'],
    ORGANO_AUTONOMO: ['Órgano autónomo', 'Autonomous body'],
  },
)

/** Sphere of a former job. */
export const spheres = keyedList(
  'ambitoSector',
  { es: 'Ámbito o sector', en: 'Sphere' },
  {
    PUB: ['Público', 'Public'],
    PRV: ['Privado', 'Private'],
    OTR: ['Otro (especifique)', 'Other (specify)'],
  },
)

/** Sector of the economy. */
export const sectors = keyedList(
  'sector',
  { es: 'Sector productivo', en: 'Sector of the economy' },
  {
    AGRI: ['Agricultura', 'Agriculture'],
    MIN: ['Minería', 'Mining'],
    EELECT: ['Energía eléctrica', 'Electric power'],
    CONS: ['Construcción', 'Construction'],
    INDMANU: ['Industria manufacturera', 'Manufacturing'],
    CMAYOR: ['Comercio al por mayor', 'Wholesale trade'],
    CMENOR: ['Comercio al por menor', 'Retail trade'],
    TRANS: ['Transporte', 'Transport'],
    MEDIOM: ['Medios masivos', 'Mass media'],
    SERVFIN: ['Servicios financieros', 'Financial services'],
    SERVINM: ['Servicios inmobiliarios', 'Real-estate services'],
    SERVPROF: ['Servicios profesionales', 'Professional services'],
    SERVCORP: ['Servicios corporativos', 'Corporate services'],
    SERVS: ['Servicios de salud', 'Health services'],
    SERVESPAR: ['Servicios de esparcimiento', 'Leisure services'],
    SERVALOJ: ['Servicios de alojamiento', 'Lodging services'],
    OTRO: ['Otro (especifique)', 'Other (specify)'],
  },
)
