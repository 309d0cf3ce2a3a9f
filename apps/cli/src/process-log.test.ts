import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { test } from 'node:test'
import { PlatformError } from '@pdn/core'
import { logText, logValue } from './log-value.ts'

const rfc = ['GODE', '561231', 'GR8'].join('')
const curp = ['GODE', '561231', 'HDFMLR', '05'].join('')
const mail = ['ana', 'example.org'].join('@')
const password = 'opens-7f3a/x@y'
const planted = [rfc, curp, mail, 'opens-7f3a']

const holdsNone = (line: string): void => {
  for (const [at, value] of planted.entries()) assert.ok(!line.includes(value), `value ${at} is in the log`)
}

test('no line holds a reserved value or a password, wherever it is put', () => {
  const script = `
    const { processLog } = await import(${JSON.stringify(new URL('process-log.ts', import.meta.url).href)})
    const [rfc, curp, mail, password] = ${JSON.stringify([rfc, curp, mail, password])}
    const cause = Object.assign(new Error('value "' + curp + '" of ' + mail), {
      code: '23505', detail: 'Key (rfc)=(' + rfc + ')', input: 'postgres://root:' + password + '@host/db', table: 'record' })
    const log = processLog('info')
    log.error('failed for ' + rfc, { cause, error: new AggregateError([cause], mail), path: '/' + curp,
      deep: [{ [rfc]: { url: new URL('https://root:opens-7f3a@host/?password=opens-7f3a') } }] })`
  const { stderr, status } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' })
  assert.equal(status, 0)
  holdsNone(stderr)
  const line: unknown = JSON.parse(stderr)
  assert.ok(typeof line === 'object' && line !== null && 'cause' in line && 'msg' in line)
  assert.equal(line.msg, 'failed for [reservado]')
  const { stack, ...cause } = Object(line.cause)
  assert.deepEqual(cause, {
    type: 'Error',
    message: 'value "[reservado]" of [reservado]',
    code: '23505',
    table: 'record',
  })
  assert.match(stack, /\n {4}at /)
})

test('what tells of a fault stays', () => {
  const error = new PlatformError('internal', {
    message: 'It failed.',
    where: 'postgres://host:5432/pdn',
    hint: 'Look.',
  })
  const logged = Object(logValue({ error, at: new Date(0), count: 3n, nothing: null, port: 3000 }))
  assert.deepEqual(
    { ...logged, error: { ...logged.error, stack: '' } },
    {
      error: {
        type: 'PlatformError',
        message: 'It failed.',
        code: 'internal',
        where: 'postgres://host:5432/pdn',
        hint: 'Look.',
        stack: '',
      },
      at: '1970-01-01T00:00:00.000Z',
      count: '3',
      nothing: null,
      port: 3000,
    },
  )
})

test('addresses keep what names the server, and lose what opens it', () => {
  assert.equal(
    logText(`see postgres://root:${password}@host:5432/pdn now`),
    'see postgres://[oculto]@host:5432/pdn now',
  )
  assert.equal(
    logText('https://host/token?client_secret=abc&page=2'),
    'https://host/token?client_secret=[oculto]&page=2',
  )
})

test('endless, circular and hostile texts are logged in no time', () => {
  const circle: Record<string, unknown> = {}
  circle.self = circle
  assert.ok(JSON.stringify(logValue(circle)).length < 200)
  const began = performance.now()
  for (const text of ['a://'.repeat(1e5), `a://${'b'.repeat(1e6)}`, '&a_'.repeat(1e5), `${'x'.repeat(7_994)} ${rfc}`]) {
    const safe = logText(text)
    assert.ok(safe.length < 8_100)
    holdsNone(safe)
    assert.ok(!safe.includes(rfc.slice(0, 5)))
  }
  assert.ok(performance.now() - began < 1_000)
})
