import { type DraftTarget, holdsDates, holdsWords } from './draft-target.ts'
import { genders, nameRules, officialRoles } from './official-roles.ts'

/** Files of public servants who take part in procurement. */
export const s2Officials: DraftTarget = {
  system: 's2',
  version: 's2-spic-1.1',
  roles: [
    {
      id: 'id',
      names: [/^(?:id|identificador|uuid|folio|numero de empleado|no de empleado)$/],
      holds: ({ unique }) => unique,
    },
    { id: 'captured', names: [/^fecha (?:de )?(?:captura|registro|actualizacion)$/], holds: holdsDates },
    { id: 'year', names: [/^(?:ejercicio(?: fiscal)?|ano)$/] },
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
    { id: 'branchKey', names: [/^(?:clave (?:de |del )?)ramo$/] },
    { id: 'branch', names: [/^ramo\b/], holds: holdsWords },
    ...officialRoles,
    { id: 'area', names: [/tipo (?:de )?area/, /^area\b/], holds: holdsWords },
    { id: 'responsibility', names: [/nivel (?:de )?responsabilidad/], holds: holdsWords },
    { id: 'procedure', names: [/tipo (?:de )?procedimiento/, /^procedimiento/], holds: ({ filled }) => filled > 0 },
    { id: 'superiorName', names: [/(?:nombres? (?:del )?)?(?:superior|jefe)(?: inmediato)?$/], holds: holdsWords },
    { id: 'superiorPost', names: [/(?:puesto|cargo).*(?:superior|jefe)/], holds: holdsWords },
    { id: 'remarks', names: [/observacion|nota/], holds: holdsWords },
  ],
  needs: [
    ['given', 'wholeName'],
    ['post', 'area', 'responsibility'],
    ['procedure', 'area', 'responsibility'],
  ],
  lists: [
    genders,
    {
      name: 'area',
      role: 'area',
      choices: [
        [/^t$|tecnica/, 'T'],
        [/^re$|ejecucion/, 'RE'],
        [/^rc$|responsable de la contratacion/, 'RC'],
        [/^c$|contratante/, 'C'],
        [/^r$|requirente/, 'R'],
      ],
      otherwise: 'O',
      labels: {
        T: 'TÉCNICA',
        RE: 'RESPONSABLE DE LA EJECUCIÓN DE LOS TRABAJOS',
        RC: 'RESPONSABLE DE LA CONTRATACIÓN',
        C: 'CONTRATANTE',
        R: 'REQUIRENTE',
        O: 'OTRA',
      },
    },
    {
      name: 'responsibility',
      role: 'responsibility',
      choices: [
        [/^a$|atencion/, 'A'],
        [/^t$|tramit/, 'T'],
        [/^r$|resolu|resuelve/, 'R'],
      ],
      otherwise: 'O',
      labels: { A: 'ATENCIÓN', T: 'TRAMITACIÓN', R: 'RESOLUCIÓN', O: 'OTRO' },
    },
    {
      name: 'procedure',
      role: 'procedure',
      choices: [
        [/^1$|contratacion/, 1],
        [/^2$|concesion|licencia|permiso|autorizacion/, 2],
        [/^3$|enajenacion/, 3],
        [/^4$|avaluo|dictamen/, 4],
        [/^5$|otro/, 5],
      ],
      labels: {
        1: 'CONTRATACIONES PÚBLICAS',
        2: 'CONCESIONES, LICENCIAS, PERMISOS, AUTORIZACIONES Y SUS PRÓRROGAS',
        3: 'ENAJENACIÓN DE BIENES MUEBLES',
        4: 'ASIGNACIÓN Y EMISIÓN DE DICTÁMENES DE AVALÚOS NACIONALES',
        5: 'OTRO',
      },
    },
  ],
  document: `
  - { to: id, from: <id> }
--
  # The id: whoever takes part, where and as what. A corrected area or procedure corrects the record.
  - to: id
    hash: <<institution wholeName given surname1 surname2 post year>>

  - { to: fechaCaptura, from: <captured>, as: date-time<captured:formats> }
--
  # Uncertain: the day of the edition is taken from the file's name; the file does not say when a row was entered.
  - { to: fechaCaptura, constant: '<file:edition>T00:00:00-06:00' }

  - { to: ejercicioFiscal, from: <year> }

  - { to: ramo.clave, from: <branchKey>, as: integer }

  - { to: ramo.valor, from: <branch>, as: upper }

${nameRules('')}
  - { to: institucionDependencia.nombre, from: <institution>, as: name }
  ? - { to: institucionDependencia.siglas, from: <acronym> }
  ? - { to: institucionDependencia.clave, from: <institutionKey> }

  - { to: puesto.nombre, from: <post>, as: name }
  ? - { to: puesto.nivel, from: <level> }

  - to: tipoArea[]
    when: { column: <area>, empty: false }
    item:
      - { to: clave, from: <area><area:catalogue> }
      - { to: valor, from: <area><area:label> }

  - to: nivelResponsabilidad[]
    when: { column: <responsibility>, empty: false }
    item:
      - { to: clave, from: <responsibility><responsibility:catalogue> }
      - { to: valor, from: <responsibility><responsibility:label> }

  - to: tipoProcedimiento[]
    when: { column: <procedure>, empty: false }
    item:
      - { to: clave, from: <procedure><procedure:catalogue> }
      - { to: valor, from: <procedure><procedure:label> }

  # Uncertain: the parts of a name that stands in one column are recognised by how names are usually borne.
  - { to: superiorInmediato.nombres, from: <superiorName>, as: given-names, inferred: true }
  - { to: superiorInmediato.primerApellido, from: <superiorName>, as: first-surname, inferred: true }
  - { to: superiorInmediato.segundoApellido, from: <superiorName>, as: second-surname, inferred: true }
  ? - { to: superiorInmediato.puesto.nombre, from: <superiorPost>, as: name }

  - { to: observaciones, from: <remarks> }
`,
}
