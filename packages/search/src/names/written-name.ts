import { accentedWords, nameFrequencies, nameParticles } from '@pdn/core'

/** Writes folded words of names as people write them: with capitals, accents and ñ, as far as the words are known. */
export type WriteName = (words: readonly string[]) => string

const withEnye = (): readonly (readonly [string, string])[] =>
  [...nameFrequencies.surnames, ...nameFrequencies.men, ...nameFrequencies.women]
    .flatMap(({ name }) => name.split(' '))
    .filter(word => word.includes('Ñ'))
    .map(word => [word.replaceAll('Ñ', 'N').toLowerCase(), word.toLowerCase()] as const)

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)

/** Made once, for it reads the tables of Mexican names. */
export const createWriteName = (): WriteName => {
  const written = new Map(withEnye())
  for (const [plain, word] of accentedWords()) written.set(plain.replaceAll('ñ', 'n'), word.toLowerCase())
  return words =>
    words
      .map((word, at) => {
        if (at > 0 && nameParticles.has(word)) return word
        return capital(written.get(word) ?? word)
      })
      .join(' ')
}
