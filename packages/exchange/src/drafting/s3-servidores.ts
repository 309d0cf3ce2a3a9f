import { type DraftTarget, holdsWords } from './draft-target.ts'
import { genders, nameRules, officialRoles } from './official-roles.ts'
import { sanctionRoles, sanctionRules } from './sanction-roles.ts'

/** Files of sanctioned public servants. */
export const s3Servidores: DraftTarget = {
  system: 's3',
  version: 's3-servidores-1.1',
  roles: [
    ...officialRoles,
    { id: 'fault', names: [/tipo (?:de )?falta/, /^falta/, /gravedad/], holds: holdsWords },
    { id: 'kind', names: [/tipo (?:de )?sancion/, /^sancion(?: impuesta)?$/], holds: holdsWords },
    ...sanctionRoles,
  ],
  needs: [
    ['given', 'wholeName'],
    ['post', 'level', 'fault'],
    ['kind', 'fault', 'start', 'fine'],
  ],
  lists: [
    genders,
    {
      name: 'fault-kind',
      role: 'fault',
      choices: [
        [/no grave/, 'ANG'],
        [/grave/, 'AG'],
        [/negligencia/, 'NAD'],
        [/situacion patrimonial|declaracion/, 'IDSP'],
        [/abuso de autoridad/, 'AUT'],
        [/abuso de funciones/, 'AFN'],
        [/cohecho|extorsion/, 'CEX'],
        [/peculado/, 'PEC'],
        [/desvio/, 'DRP'],
        [/conflicto de interes/, 'ABCI'],
        [/contratacion indebida/, 'CIND'],
        [/trafico de influencias/, 'TINF'],
        [/procedimientos? de contratacion/, 'VPC'],
        [/presupuest/, 'VLNP'],
        [/hostigamiento/, 'HSEX'],
        [/acoso/, 'ASEX'],
        [/encubrimiento/, 'ENCB'],
        [/desacato/, 'DSCT'],
        [/obstruccion/, 'OJUST'],
      ],
      otherwise: 'OTRO',
    },
    {
      name: 'sanction-kind',
      role: 'kind',
      choices: [
        [/inhabilit/, 'I'],
        [/mult/, 'M'],
        [/suspens/, 'S'],
        [/destituc/, 'D'],
        [/indemniz|resarc/, 'IRSC'],
        [/economica/, 'SE'],
      ],
      otherwise: 'O',
      labels: {
        I: 'INHABILITADO',
        M: 'MULTADO',
        S: 'SUSPENSIÓN DEL EMPLEO, CARGO O COMISIÓN',
        D: 'DESTITUCIÓN DEL EMPLEO, CARGO O COMISIÓN',
        IRSC: 'INDEMNIZACIÓN RESARCITORIA',
        SE: 'SANCIÓN ECONÓMICA',
        O: 'OTRO',
      },
    },
  ],
  document: `
  - { to: id, from: <id> }
--
  # The id: what tells one sanction from the others. The end is left out, so that a corrected end corrects the record
  # instead of making another.
  - to: id
    hash: <<authority institution caseNumber procedure wholeName given surname1 surname2 post start fine>>

  - { to: fechaCaptura, from: <captured>, as: date-time<captured:formats> }
--
  # Uncertain: the day of the edition is taken from the file's name; the file does not say when a row was entered.
  - { to: fechaCaptura, constant: '<file:edition>T00:00:00-06:00' }

${nameRules('servidorPublicoSancionado.')}
  - { to: servidorPublicoSancionado.puesto, from: <post>, as: name }

  - { to: servidorPublicoSancionado.nivel, from: <level> }

  # A fault that is not known for grave leaves the servant without a name for the public.
  - { to: tipoFalta.clave, from: <fault><fault:catalogue> }
  - { to: tipoFalta.valor, from: <fault>, as: upper }

${sanctionRules}
  - { to: resolucion.fechaResolucion, from: <resolved>, as: date<resolved:formats> }

  # A text that names several kinds of sanction is read as the first of them.
  - to: tipoSancion[]
    when: { column: <kind>, empty: false }
    item:
      - { to: clave, from: <kind><kind:catalogue> }
      - { to: valor, from: <kind><kind:label> }
`,
}
