import { type DraftTarget, holdsWords } from './draft-target.ts'
import { sanctionRoles, sanctionRules } from './sanction-roles.ts'

/** Files of sanctioned private parties. */
export const s3Particulares: DraftTarget = {
  system: 's3',
  version: 's3-particulares-1.1',
  roles: [
    {
      id: 'name',
      names: [
        /razon social/,
        /^(?:nombre (?:del )?)?(?:proveedor|contratista|particular|empresa|sancionado|licitante)\b/,
        /^nombre(?: completo)?$/,
      ],
      holds: holdsWords,
    },
    {
      id: 'rfc',
      names: [/^rfc\b/, /\brfc\b/, /registro federal/],
      holds: ({ shares, filled }) => filled === 0 || shares.rfc >= 0.5,
    },
    { id: 'personType', names: [/tipo (?:de )?persona/, /^persona$/], holds: holdsWords },
    { id: 'purpose', names: [/objeto social/], holds: holdsWords },
    { id: 'law', names: [/^ley\b|normatividad|fundamento/, /^(?:tipo (?:de )?)?falta$/], holds: holdsWords },
    { id: 'kind', names: [/tipo (?:de )?sancion/, /^sancion(?: impuesta)?$/], holds: holdsWords },
    ...sanctionRoles,
  ],
  needs: [['name'], ['fine', 'start', 'kind', 'term']],
  lists: [
    {
      name: 'person-type',
      role: 'personType',
      choices: [
        [/^(?:m|pm|(?:persona )?moral|juridica)$/, 'M'],
        [/^(?:f|pf|(?:persona )?fisica)$/, 'F'],
      ],
    },
    {
      name: 'sanction-kind',
      role: 'kind',
      choices: [
        [/inhabilit/, 'I'],
        [/mult/, 'M'],
        [/suspens/, 'S'],
        [/disoluc/, 'D'],
        [/amonest/, 'A'],
        [/indemniz/, 'IND'],
        [/economica/, 'SE'],
      ],
      otherwise: 'O',
      labels: {
        I: 'INHABILITADO',
        M: 'MULTADO',
        S: 'SUSPENSIÓN DE ACTIVIDADES',
        D: 'DISOLUCIÓN DE LA SOCIEDAD',
        A: 'AMONESTACIÓN',
        IND: 'INDEMNIZACIÓN POR LOS DAÑOS Y PERJUICIOS',
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
    hash: <<authority caseNumber procedure name start fine>>

  - { to: fechaCaptura, from: <captured>, as: date-time<captured:formats> }
--
  # Uncertain: the day of the edition is taken from the file's name; the file does not say when a row was entered.
  - { to: fechaCaptura, constant: '<file:edition>T00:00:00-06:00' }

  - { to: particularSancionado.nombreRazonSocial, from: <name>, as: name, required: true }

  - { to: particularSancionado.rfc, from: <rfc>, as: upper }

  - { to: particularSancionado.objetoSocial, from: <purpose> }

  - { to: particularSancionado.tipoPersona, from: <personType><personType:catalogue> }
--
  # Only a legal form proves a company; without one the person type stays open, with the privacy of a natural person.
  - { to: particularSancionado.tipoPersona, constant: M, when: { column: <name>, legalForm: true } }

  # In this version a free text; the law that was broken says what kind of fault it was.
  - { to: tipoFalta, from: <law> }

${sanctionRules}
  # A text that names several kinds of sanction is read as the first of them.
  - to: tipoSancion[]
    when: { column: <kind>, empty: false }
    item:
      - { to: clave, from: <kind><kind:catalogue> }
      - { to: valor, from: <kind><kind:label> }
--
  # Uncertain: a row with a term is taken for a debarment.
  - to: tipoSancion[]
    when: <any start end term>
    item:
      - { to: clave, constant: I }
      - { to: valor, constant: INHABILITADO }

  # An amount of nothing but zeros is no fine.
  - to: tipoSancion[]<without kind>
    when: { column: <fine>, matches: '[1-9]' }
    item:
      - { to: clave, constant: M }
      - { to: valor, constant: MULTADO }
`,
}
