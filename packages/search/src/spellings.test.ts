import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testDatabase, testEffects } from '@pdn/testing'
import { createSearch } from './create-search.ts'
import { seedRecords } from './seeded-records.ts'
import { usualRequest } from './usual-request.ts'

/** Spellings of one name each, of which any is to be found by any other. */
const spellings: readonly (readonly string[])[] = [
  ['CONSTRUCTORA ÑANDÚ, S.A. DE C.V.', 'Constructora Nandu SA de CV', 'constructora ñandu s. a. de c. v.'],
  ['Servicios del Ejemplo S. de R.L.', 'SERVICIOS DEL EJEMPLO S DE RL'],
  [
    'MA. GPE. HDEZ. PEÑA',
    'Peña Hernández María Guadalupe',
    'maria guadalupe hernandez pena',
    'Pen\u0303a Hdez, Ma. Guadalupe',
  ],
  ['J. Jesús Núñez de la O', 'NUÑEZ DE LA O JOSE JESUS', 'jose jesus nu\u00adñez de la \u200eo'],
  ["Íñigo O'Farrill Güemes", 'O FARRILL GUEMES IÑIGO', "guemes o'farrill inigo"],
  ['Fco. Mtz. Sta. Cruz', 'Francisco Martínez Santa Cruz', 'Santa Cruz Martinez Francisco'],
]

test('each spelling of a name finds the others', async t => {
  const database = await testDatabase(t)
  await seedRecords(
    database,
    spellings.flatMap((names, family) =>
      names.map(name => ({
        system: 's3' as const,
        title: `Sanción ${family}`,
        names: [{ role: 'sanctioned', name }],
      })),
    ),
  )
  const search = createSearch({ web: database.web, now: testEffects().now, systems: [] })
  for (const [family, names] of spellings.entries())
    for (const q of names) {
      const { results } = await search.search({ ...usualRequest, q })
      const found = results.map(({ reason }) => reason.text)
      for (const name of names) assert.ok(found.includes(name), `${q} does not find ${name}`)
      for (const { title } of results) assert.equal(title, `Sanción ${family}`)
    }
})
