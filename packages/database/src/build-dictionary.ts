/** Length of the pieces whose repetition is counted, in bytes: below it, deflate gains little from a match. */
const pieceLength = 8

/** Length of a passage that is taken into the dictionary as one, in bytes. */
const passageLength = 48

/**
 * A deflate dictionary of at most `size` bytes made of the passages that the samples share most; the commonest stand
 * last, where references to them are cheapest. Pure: equal samples give equal bytes. Empty where nothing is shared.
 *
 * The samples are dealt into as many hands as passages fit, and the best passage of each hand is taken (the cover
 * algorithm of zstd), so that the work grows with the samples alone.
 */
export const buildDictionary = (samples: readonly Uint8Array[], size: number): Uint8Array => {
  const texts = samples.map(sample => Buffer.from(sample).toString('latin1'))
  const weights = sharedPieces(texts)
  const passages: Passage[] = []
  let length = 0
  for (const hand of deal(texts, Math.ceil(size / passageLength))) {
    const best = bestPassage(hand, weights)
    if (best === undefined || length >= size) continue
    const text = best.text.slice(0, size - length)
    passages.push({ text, weight: best.weight })
    length += text.length
    for (const piece of piecesOf(best.text)) weights.delete(piece)
  }
  passages.sort((one, other) => one.weight - other.weight)
  return Buffer.from(passages.map(passage => passage.text).join(''), 'latin1')
}

interface Passage {
  readonly text: string
  readonly weight: number
}

/** The texts in hands of about the same length; a long text is cut among several. */
const deal = (texts: readonly string[], hands: number): readonly (readonly string[])[] => {
  const total = texts.reduce((sum, text) => sum + text.length, 0)
  const share = Math.max(passageLength * 2, Math.ceil(total / hands))
  const dealt: string[][] = []
  let room = 0
  for (const text of texts) {
    for (let from = 0; from < text.length; ) {
      if (room <= 0) {
        dealt.push([])
        room = share
      }
      const part = text.slice(from, from + Math.max(room, passageLength))
      dealt.at(-1)?.push(part)
      room -= part.length
      from += part.length
    }
  }
  return dealt
}

function* piecesOf(text: string): Iterable<string> {
  for (let at = 0; at + pieceLength <= text.length; at += 1) yield text.slice(at, at + pieceLength)
}

/** In how many samples each piece stands, of those that stand in more than one. */
const sharedPieces = (texts: readonly string[]): Map<string, number> => {
  const counts = new Map<string, number>()
  for (const text of texts) {
    for (const piece of new Set(piecesOf(text))) counts.set(piece, (counts.get(piece) ?? 0) + 1)
  }
  for (const [piece, count] of counts) if (count < 2) counts.delete(piece)
  return counts
}

/** The passage whose pieces weigh most together; undefined where none weighs anything. */
const bestPassage = (texts: readonly string[], weights: ReadonlyMap<string, number>): Passage | undefined => {
  const pieces = passageLength - pieceLength + 1
  let best: Passage | undefined
  for (const text of texts) {
    const own: number[] = []
    let weight = 0
    for (const piece of piecesOf(text)) {
      const at = own.length
      own.push(weights.get(piece) ?? 0)
      weight += (own[at] ?? 0) - (own[at - pieces] ?? 0)
      if (weight > (best?.weight ?? 0)) {
        best = { text: text.slice(Math.max(0, at - pieces + 1), at + pieceLength), weight }
      }
    }
  }
  return best
}
