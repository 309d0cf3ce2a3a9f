import { holdsWords, type Role, type WordList } from './draft-target.ts'

/** What columns hold that name a public servant. */
export const officialRoles: readonly Role[] = [
  { id: 'given', names: [/^nombres?$/, /^nombres? (?:de pila|del servidor(?: publico)?)$/], holds: holdsWords },
  { id: 'surname1', names: [/^(?:primer apellido|apellido paterno|apellido 1|paterno)$/], holds: holdsWords },
  { id: 'surname2', names: [/^(?:segundo apellido|apellido materno|apellido 2|materno)$/], holds: holdsWords },
  {
    id: 'wholeName',
    names: [/^nombre completo/, /^(?:nombre (?:del )?)?(?:servidor(?: ?a)? publico|funcionario|servidora? publica)\b/],
    holds: holdsWords,
  },
  { id: 'rfc', names: [/^rfc\b/, /\brfc\b/], holds: ({ shares, filled }) => filled === 0 || shares.rfc >= 0.5 },
  { id: 'curp', names: [/^curp\b/, /\bcurp\b/], holds: ({ shares, filled }) => filled === 0 || shares.curp >= 0.5 },
  { id: 'gender', names: [/^(?:genero|sexo)$/], holds: holdsWords },
  { id: 'post', names: [/^(?:puesto|cargo|nombre (?:del )?(?:puesto|cargo))$/, /puesto|cargo/], holds: holdsWords },
  { id: 'level', names: [/^nivel(?: (?:del )?puesto)?$/, /^(?:clave|nivel) (?:del )?(?:puesto|cargo)/] },
]

/** Genders as the lists of the standards have them. */
export const genders: WordList = {
  name: 'gender',
  role: 'gender',
  choices: [
    [/^(?:f|femenino|mujer)$/, 'F'],
    [/^(?:m|masculino|hombre|h)$/, 'M'],
    [/^(?:o|otro|x|no binario)$/, 'O'],
  ],
  labels: { F: 'FEMENINO', M: 'MASCULINO', O: 'OTRO' },
}

/** Rules for a name, put below a path that ends in a dot, or at the document itself. */
export const nameRules = (at: string): string => `
  - { to: ${at}nombres, from: <given>, as: name, required: true }
  - { to: ${at}primerApellido, from: <surname1>, as: name }
  ? - { to: ${at}segundoApellido, from: <surname2>, as: name }
--
  # Uncertain: the parts of a name that stands in one column are recognised by how names are usually borne.
  - { to: ${at}nombres, from: <wholeName>, as: given-names, inferred: true, required: true }
  - { to: ${at}primerApellido, from: <wholeName>, as: first-surname, inferred: true }
  - { to: ${at}segundoApellido, from: <wholeName>, as: second-surname, inferred: true }

  - { to: ${at}rfc, from: <rfc>, as: upper }

  - { to: ${at}curp, from: <curp>, as: upper }

  - { to: ${at}genero.clave, from: <gender><gender:catalogue> }
  - { to: ${at}genero.valor, from: <gender><gender:label> }
`
