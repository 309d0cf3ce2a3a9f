/** Puts a sign in place of every secret in a text. */
export type Conceal = (text: string) => string

/** Shorter ones stand in too many words by chance. */
const shortestSecret = 3

/** How a text may stand inside an address, a form, JSON or a Basic header. */
const spellings = (secret: string): readonly string[] => [
  secret,
  encodeURIComponent(secret),
  new URLSearchParams([['', secret]]).toString().slice(1),
  JSON.stringify(secret).slice(1, -1),
]

/** Conceals secrets however they are spelled; `secrets` is asked anew for each text, for tokens come and go. */
export const concealing =
  (secrets: () => readonly (string | undefined)[]): Conceal =>
  text => {
    const all = secrets().flatMap(secret => (secret === undefined ? [] : spellings(secret)))
    const known = [...new Set(all)].filter(secret => secret.length >= shortestSecret)
    return known
      .toSorted((one, other) => other.length - one.length)
      .reduce((left, secret) => left.replaceAll(secret, '[secreto]'), text)
  }
