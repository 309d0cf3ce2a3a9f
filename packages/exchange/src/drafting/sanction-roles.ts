import { holdsAmounts, holdsDates, holdsWords, type Role } from './draft-target.ts'

/** What columns of sanctions hold, whoever was sanctioned. */
export const sanctionRoles: readonly Role[] = [
  {
    id: 'id',
    names: [/^(?:id|identificador|uuid|folio)$/, /^(?:id|folio|numero) (?:de )?(?:la )?(?:sancion|registro)$/],
    holds: ({ unique }) => unique,
  },
  { id: 'captured', names: [/^fecha (?:de )?(?:captura|registro|actualizacion|publicacion)$/], holds: holdsDates },
  {
    id: 'caseNumber',
    names: [/^(?:numero de |no )?expediente$/, /expediente/],
    holds: ({ dates }) => (dates?.share ?? 0) < 0.8,
  },
  { id: 'procedure', names: [/procedimiento administrativo/, /^(?:numero de |no )?procedimiento$/] },
  {
    id: 'authority',
    names: [
      /autoridad (?:sancionadora|responsable)/,
      /^(?:oic|oic responsable|organo interno de control)$/,
      /autoridad|resolutora/,
    ],
    holds: holdsWords,
  },
  {
    id: 'institution',
    names: [
      /^(?:institucion|dependencia|ente publico|entidad|institucion o dependencia|institucion dependencia)$/,
      /^(?:nombre (?:de la |del )?)?(?:institucion|dependencia|ente publico|entidad)\b(?!.*(?:clave|siglas|federativa))/,
    ],
    holds: holdsWords,
  },
  { id: 'acronym', names: [/^siglas/], holds: holdsWords },
  { id: 'institutionKey', names: [/^clave (?:de la |del )?(?:institucion|dependencia|ente)/] },
  { id: 'reason', names: [/causa|motivo|hechos/], holds: holdsWords },
  { id: 'start', names: [/^(?:fecha (?:de )?)?(?:inicio|inicial)\b/, /inicio|desde/], holds: holdsDates },
  {
    id: 'end',
    names: [/^(?:fecha (?:de )?)?(?:fin|final|termino|conclusion)\b/, /\bfin\b|termino|hasta/],
    holds: holdsDates,
  },
  { id: 'fine', names: [/monto.*multa|multa.*monto/, /^multa$/, /monto|importe/], holds: holdsAmounts },
  {
    id: 'term',
    names: [/(?:periodo|plazo|duracion).*(?:inhabilitacion|sancion)/, /^(?:periodo|plazo|duracion)/],
    holds: ({ dates }) => (dates?.share ?? 0) < 0.8,
  },
  { id: 'resolved', names: [/fecha (?:de )?(?:la )?(?:resolucion|notificacion)/], holds: holdsDates },
  {
    id: 'link',
    names: [/\b(?:url|liga|enlace|hipervinculo)\b/],
    holds: ({ shares, filled }) => filled === 0 || shares.url >= 0.5,
  },
  { id: 'remarks', names: [/observacion|nota/], holds: holdsWords },
]

/** Rules for what a sanction says whoever was sanctioned. */
export const sanctionRules = `
  - { to: institucionDependencia.nombre, from: <institution>, as: name }
  ? - { to: institucionDependencia.siglas, from: <acronym> }
  ? - { to: institucionDependencia.clave, from: <institutionKey> }
--
  # Uncertain: the file names the authority that sanctions alone; that the institution is the same is inferred.
  - { to: institucionDependencia.nombre, from: <authority>, as: name, inferred: true }

  - { to: autoridadSancionadora, from: <authority>, as: name }

  - { to: expediente, from: <caseNumber> }

  - { to: causaMotivoHechos, from: <reason> }

  # No member of the standard is meant for the number of the administrative procedure.
  - { to: observaciones, template: 'Procedimiento administrativo {<procedure>}' }
--
  - { to: observaciones, from: <remarks> }

  - { to: multa.monto, from: <fine>, as: money }
  - { to: multa.moneda.clave, constant: MXN, when: { column: <fine>, empty: false } }
  - { to: multa.moneda.valor, constant: PESO MEXICANO, when: { column: <fine>, empty: false } }

  - { to: inhabilitacion.plazo, from: <term> }

  - { to: inhabilitacion.fechaInicial, from: <start>, as: date<start:formats> }

  - { to: inhabilitacion.fechaFinal, from: <end>, as: date<end:formats> }

  - { to: resolucion.url, from: <link> }
`
