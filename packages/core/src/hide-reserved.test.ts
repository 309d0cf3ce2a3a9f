import assert from 'node:assert/strict'
import { test } from 'node:test'
import { hideReserved } from './hide-reserved.ts'

test('each reserved value of a text is hidden, and the rest stays', () => {
  const key = ['GODE', '561231', 'GR8'].join('')
  assert.equal(
    hideReserved(`RFC ${key}, correo ana@example.org y buzon@dependencia.gob.mx; contrato 2024/15`),
    'RFC [reservado], correo [reservado] y [reservado]; contrato 2024/15',
  )
  assert.equal(hideReserved('/registros/abc-123'), '/registros/abc-123')
})
