import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { test } from 'node:test'

type Theme = ReadonlyMap<string, string>

const tokensIn = (css: string): Map<string, string> =>
  new Map([...css.matchAll(/--([\w-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = '', colour = '']) => [name, colour]))

const themes = async (): Promise<Record<'light' | 'dark', Theme>> => {
  const css = await readFile(new URL('./tokens.css', import.meta.url), 'utf8')
  const [light = '', dark = ''] = css.split('@media screen and (prefers-color-scheme: dark)')
  return { light: tokensIn(light), dark: new Map([...tokensIn(light), ...tokensIn(dark)]) }
}

const luminance = (colour: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
    .map(part => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** Contrast ratio of WCAG 2.2, 1 to 21. */
const contrast = (one: string, other: string): number => {
  const [dim = 0, bright = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (bright + 0.05) / (dim + 0.05)
}

const texts = [
  'ink',
  'ink-2',
  'ink-3',
  'accent',
  's1',
  's2',
  's3',
  's4',
  's5',
  's6',
  'good',
  'late',
  'bad',
  'synthetic',
]
/** Pairs of text and ground that pages use. */
const textPairs: readonly (readonly [string, string])[] = [
  ...['paper', 'surface', 'sunk'].flatMap(ground => texts.map(text => [text, ground] as const)),
  ['ink', 'mark'],
  ['ink', 'synthetic-soft'],
  ['synthetic', 'synthetic-soft'],
  ['ink', 'accent-soft'],
  ['paper', 'ink'],
  ['paper', 'accent'],
]
/** Pairs of a drawn thing that carries meaning and its ground. */
const drawnPairs: readonly (readonly [string, string])[] = [
  ...['focus', 'line-strong', 'good', 'late', 'bad', 'synthetic'].map(token => [token, 'paper'] as const),
  ['line-strong', 'surface'],
  ['focus', 'surface'],
]

test('the measure itself: black on white is 21 to 1', () => {
  assert.equal(contrast('#000000', '#ffffff'), 21)
  assert.ok(contrast('#777777', '#ffffff') < 4.5)
})

for (const theme of ['light', 'dark'] as const)
  test(`every pair of tokens has the contrast of WCAG AA in the ${theme} theme`, async () => {
    const tokens = (await themes())[theme]
    const colour = (name: string): string => tokens.get(name) ?? assert.fail(`no token ${name}`)
    const low = [
      ...textPairs.map(([text, ground]) => ({ text, ground, least: 4.5 })),
      ...drawnPairs.map(([text, ground]) => ({ text, ground, least: 3 })),
    ]
      .map(pair => ({ ...pair, ratio: contrast(colour(pair.text), colour(pair.ground)) }))
      .filter(({ ratio, least }) => ratio < least)
      .map(({ text, ground, ratio }) => `${text} on ${ground}: ${ratio.toFixed(2)}`)
    assert.deepEqual(low, [])
  })
