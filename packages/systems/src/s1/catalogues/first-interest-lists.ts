import { labelledList } from './declared-list.ts'

const other = ['Otro (especifique)', 'Other (specify)'] as const

/** Sector of the economy in version 1.0. */
export const firstIndustries = labelledList(
  'sector_industria',
  { es: 'Sector o industria', en: 'Sector or industry' },
  {
    ALGIJOIE: [
      'Actividades legislativas, gubernamentales, de impartición de justicia y de organismos internacionales y extraterritoriales',
      'Legislation, government, justice and international bodies',
    ],
    ACEAAFPC: [
      'Agricultura, cría y explotación de animales, aprovechamiento forestal, pesca y caza',
      'Agriculture, forestry, fishing and hunting',
    ],
    COMMAYOR: ['Comercio al por mayor', 'Wholesale trade'],
    COMMENOR: ['Comercio al por menor', 'Retail trade'],
    CONST: ['Construcción', 'Construction'],
    CORP: ['Corporativos', 'Corporate offices'],
    GTDEESAGDCF: [
      'Generación, transmisión y distribución de energía eléctrica, suministro de agua y de gas por ductos al consumidor final',
      'Electricity, water and gas supply',
    ],
    INDMAN: ['Industrias manufactureras', 'Manufacturing'],
    IMM: ['Información en medios masivos', 'Mass media'],
    MIN: ['Minería', 'Mining'],
    OTRO: other,
    OSEAG: ['Otros servicios excepto actividades gubernamentales', 'Other services except government'],
    SATPAB: [
      'Servicios de alojamiento temporal y de preparación de alimentos y bebidas',
      'Lodging, food and beverage services',
    ],
    SANMDSR: [
      'Servicios de apoyo a los negocios y manejo de desechos y servicios de remediación',
      'Business support and waste management',
    ],
    SECDOSR: [
      'Servicios de esparcimiento culturales y deportivos, y otros servicios recreativos',
      'Cultural, sports and leisure services',
    ],
    SSAS: ['Servicios de salud y de asistencia social', 'Health and social services'],
    SERVEDU: ['Servicios educativos', 'Education'],
    SFS: ['Servicios financieros y seguros', 'Finance and insurance'],
    SIABMI: [
      'Servicios inmobiliarios y de alquiler de bienes muebles e intangibles',
      'Real estate and rental services',
    ],
    SPCT: ['Servicios profesionales, científicos y técnicos', 'Professional, scientific and technical services'],
    TCA: ['Transportes, correos y almacenamiento', 'Transport, mail and storage'],
  },
)

/** Kind of public support in version 1.0. */
export const firstSupports = labelledList(
  'tipo_apoyo',
  { es: 'Tipo de apoyo', en: 'Kind of support' },
  { SUBS: ['Subsidio', 'Subsidy'], SERV: ['Servicio', 'Service'], OBRA: ['Obra', 'Works'], OTRO: other },
)

/** Kind of institution of a membership in version 1.0. */
export const firstInstitutions = labelledList(
  'tipo_institucion',
  { es: 'Tipo de institución', en: 'Kind of institution' },
  {
    CJU: ['Consejo y/o junta', 'Council or board'],
    ASC: ['Asociaciones civiles', 'Civil associations'],
    OBE: ['Organizaciones benéficas', 'Charities'],
    PPL: ['Partidos políticos', 'Political parties'],
    OTRO: other,
  },
)

/** Nature of a membership in version 1.0. */
export const firstMemberships = labelledList(
  'naturaleza_membresia',
  { es: 'Naturaleza de la membresía', en: 'Nature of the membership' },
  {
    CSJ: ['Consejo', 'Council'],
    DIR: ['Directorio', 'Directorate'],
    JNT: ['Junta', 'Board'],
    ASC: ['Asociación Civil', 'Civil association'],
    FUN: ['Fundación', 'Foundation'],
    ORGB: ['Organización benéfica', 'Charity'],
    PP: ['Partido político', 'Political party'],
    OTRO: other,
  },
)

/** Kind of representation in version 1.0. */
export const firstRepresentations = labelledList(
  'tipo_representacion',
  { es: 'Tipo de representación', en: 'Kind of representation' },
  {
    MAND: ['Mandato', 'Mandate'],
    ACOM: ['Agencia Comercial', 'Commercial agency'],
    RLEG: ['Representante Legal', 'Legal representative'],
    APOD: ['Apoderado', 'Attorney'],
    OTRO: other,
  },
)

/** What another party is to the declarant in version 1.0. */
export const firstPartyRelations = labelledList(
  'tipo_relacion',
  { es: 'Tipo de relación', en: 'Kind of relation' },
  {
    CBNC: ['Copropietarios de bienes no comerciales', 'Joint owners of property that is not commercial'],
    GPR: ['Garantes de Préstamos Recibidos', 'Guarantors of loans received'],
    ODG: ['Otorgantes/Depositarios de Garantías', 'Givers or keepers of guarantees'],
    OTRO: other,
  },
)

/** Kind of activity or service that gave an income in version 1.0. */
export const firstActivities = labelledList(
  'tipo_actividad_servicio',
  { es: 'Tipo de actividad o servicio', en: 'Kind of activity or service' },
  {
    AVS: ['Agricultura y vida silvestre', 'Agriculture and wildlife'],
    AL: ['Asuntos legales', 'Legal matters'],
    BR: ['Bienes raíces', 'Real estate'],
    COM: ['Comunicaciones', 'Communications'],
    DEC: ['Desarrollo económico', 'Economic development'],
    EDU: ['Educación', 'Education'],
    ENR: ['Energía', 'Energy'],
    OTRO: other,
    MAE: ['Medio ambiente y ecología', 'Environment'],
    SAL: ['Salud', 'Health'],
    SEG: ['Seguridad', 'Security'],
    SF: ['Servicios financieros', 'Financial services'],
    TRP: ['Transportes', 'Transport'],
    TUR: ['Turismo', 'Tourism'],
  },
)
