import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import fc from 'fast-check'
import { companyKey, splitLegalForm } from './legal-form.ts'
import { organisationWord } from './organisation-word.ts'

const reference = new URL('../../../../shared/reference/', import.meta.url)
const sanctioned = new URL('ocds/mexico/proveedores_sancionados_2026-02.csv.gz', reference)
const absent = (file: URL): string | false => (existsSync(file) ? false : 'the reference data are not on this machine')

/** One column of a CSV text without line breaks inside its cells, the header apart. */
const column = (text: string, index: number): readonly string[] =>
  text
    .split('\n')
    .slice(1)
    .filter(line => line !== '')
    .map(line => [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)][index]?.[1]?.replace(/^"|"$/g, '') ?? '')

const forms: readonly [string, string, string | undefined][] = [
  ['Muestra del Norte, S.A. de C.V.', 'Muestra del Norte', 'SA DE CV'],
  ['MUESTRA SA DE CV', 'MUESTRA', 'SA DE CV'],
  ['MUESTRA, S. A. DE C. V.', 'MUESTRA', 'SA DE CV'],
  ['MUESTRA SAD E CV', 'MUESTRA', 'SA DE CV'],
  ['MUESTRA S. DE R.L. DE C.V.', 'MUESTRA', 'S DE RL DE CV'],
  ['MUESTRA SDE RL DE CV', 'MUESTRA', 'S DE RL DE CV'],
  ['MUESTRA, S.A.P.I. de C.V.', 'MUESTRA', 'SAPI DE CV'],
  ['MUESTRA S.C.', 'MUESTRA', 'SC'],
  ['MUESTRA SC DE RL DE CV', 'MUESTRA', 'SC DE RL DE CV'],
  ['MUESTRA, A.C.', 'MUESTRA', 'AC'],
  ['MUESTRA SPR DE RL DE CV', 'MUESTRA', 'SPR DE RL DE CV'],
  ['MUESTRA SA DE CV SOFOM ENR', 'MUESTRA', 'SA DE CV SOFOM ENR'],
  ['MUESTRA S.A.B. DE C.V.', 'MUESTRA', 'SAB DE CV'],
  ['MUESTRA S.C.L.', 'MUESTRA', 'SCL'],
  ['MUESTRA S.A.S.', 'MUESTRA', 'SAS'],
  ['MUESTRA I.A.P.', 'MUESTRA', 'IAP'],
  ['MUESTRA A. EN P.', 'MUESTRA', 'A EN P'],
  ['MUESTRA, S. DE P.R. DE R.L.', 'MUESTRA', 'SPR DE RL'],
  ['MUESTRA A EN P CONTRATO NUMERO 2', 'MUESTRA, CONTRATO NUMERO 2', 'A EN P'],
  ['MUESTRA, SOCIEDAD ANÓNIMA DE CAPITAL VARIABLE', 'MUESTRA', 'SA DE CV'],
  ['Sample Co., Ltd.', 'Sample', 'CO LTD'],
  ['Sample GmbH', 'Sample', 'GMBH'],
  ['Sample S.L.', 'Sample', 'SL'],
  ['Sample S.p.A.', 'Sample', 'SPA'],
  ['Sample B.V.', 'Sample', 'BV'],
  ['Sample Pty Ltd', 'Sample', 'PTY LTD'],
  ['SAMPLE, LLC', 'SAMPLE', 'LLC'],
  ['SAMPLE INC.', 'SAMPLE', 'INC'],
  ['BANCO MUESTRA, S.A., DIVISION FIDUCIARIA', 'BANCO MUESTRA, DIVISION FIDUCIARIA', 'SA'],
]

test('legal forms are recognised in their spellings', () => {
  for (const [name, core, form] of forms) assert.deepEqual(splitLegalForm(name), { core, form }, name)
})

test('surnames, syllables and words are no forms', () => {
  for (const name of [
    'JOAQUIM DE SA',
    'Joaquim Sa',
    'JUAN PEREZ LOPEZ',
    'ANA SAC',
    'MARÍA CORPUS',
    'S.A. DE C.V.',
    'HOTEL Y SPA DE MUESTRA',
    'EMPRESA, S.A. DE C.V. Y EL C. FULANO DE TAL',
    'INC Y COMPAÑIA',
    '',
  ]) {
    assert.equal(splitLegalForm(name).form, undefined, name)
  }
})

test('spellings of one company share a key', () => {
  assert.equal(companyKey('Construcciones Ñandú, S.A. de C.V.'), companyKey('CONSTRUCCIONES NANDU SA DE CV'))
})

test('a form put after a name is found again, and the core keeps the words', () => {
  const word = fc.stringMatching(/^[B-Z]{4,9}$/)
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(...forms.filter(([name]) => !/,.*,|CONTRATO/.test(name))),
      (words, [, , form]) => {
        const { core, form: found } = splitLegalForm(`${words.join(' ')}, ${form}`)
        assert.equal(core, words.join(' '))
        assert.equal(found, form)
      },
    ),
  )
})

test('any text is split without fault and without loss of more than the form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 200 }), text => {
      const { core } = splitLegalForm(text)
      assert.ok(core.length <= text.length)
    }),
  )
})

test('words of organisations are a hint and no form', () => {
  assert.equal(organisationWord('Grupo Muestra'), 'grupo')
  assert.equal(organisationWord('H. Ayuntamiento de Muestra'), 'ayuntamiento')
  assert.equal(organisationWord('Juan Banderas Casas'), undefined)
})

test('the public list of sanctioned suppliers: 400 to 480 of 2,395 show none', { skip: absent(sanctioned) }, () => {
  const names = column(gunzipSync(readFileSync(sanctioned)).toString('utf8'), 0)
  assert.equal(names.length, 2395)
  const without = names.filter(name => splitLegalForm(name).form === undefined).length
  assert.ok(without >= 400 && without <= 480, `${without} names show none`)
})
