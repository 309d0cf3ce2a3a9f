/** Why bytes are no DEFLATE stream; no content is repeated. */
export class InflateFault extends Error {}

const windowLength = 32 * 1024
/** Bytes that are handed out at once. */
const lotLength = 64 * 1024
const longestMatch = 258
const endOfBlock = 256

const lengthBases = Uint16Array.of(
  ...[
    3, 4, 5, 6, 7, 8, 9, 10, 11, 13, 15, 17, 19, 23, 27, 31, 35, 43, 51, 59, 67, 83, 99, 115, 131, 163, 195, 227, 258,
  ],
)
const lengthExtras = Uint8Array.of(
  ...[0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0],
)
const distanceExtras = Uint8Array.from({ length: 30 }, (_, code) => Math.max(0, (code >> 1) - 1))
const distanceBases = Uint16Array.from({ length: 30 }, (_, code) =>
  code < 4 ? code + 1 : 1 + ((2 + (code & 1)) << ((code >> 1) - 1)),
)
/** Order in which the lengths of the lengths' own codes stand (RFC 1951 §3.2.7). */
const lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] as const

/** A prefix code: for the next bits, the symbol times 16 plus its length; 0 where they begin no symbol. */
interface Code {
  readonly table: Uint16Array
  readonly mask: number
}

const reversed = (value: number, bits: number): number => {
  let turned = 0
  for (let bit = 0; bit < bits; bit++) turned |= ((value >> bit) & 1) << (bits - 1 - bit)
  return turned
}

const codeOf = (lengths: readonly number[]): Code => {
  const longest = Math.max(1, ...lengths)
  const counts = new Array<number>(16).fill(0)
  for (const length of lengths) if (length > 0) counts[length] = (counts[length] ?? 0) + 1
  const next: number[] = [0]
  let code = 0
  for (let length = 1; length <= longest; length++) {
    code = (code + (counts[length - 1] ?? 0)) << 1
    next[length] = code
    if (code + (counts[length] ?? 0) > 1 << length) throw new InflateFault('a code has too many symbols')
  }
  const table = new Uint16Array(1 << longest)
  for (const [symbol, length] of lengths.entries()) {
    if (length === 0) continue
    const own = next[length] ?? 0
    next[length] = own + 1
    for (let at = reversed(own, length); at < table.length; at += 1 << length) table[at] = (symbol << 4) | length
  }
  return { table, mask: table.length - 1 }
}

const fixedLiterals = codeOf(
  Array.from({ length: 288 }, (_, symbol) => (symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8)),
)
const fixedDistances = codeOf(new Array<number>(30).fill(5))

type Block =
  | { readonly type: 'stored'; left: number }
  | { readonly type: 'coded'; readonly literals: Code; readonly distances: Code }

/**
 * Unpacks one DEFLATE stream (RFC 1951) as its bytes come, in memory that does not depend on its length. Unlike the
 * browsers' own it tells where the stream ends, which a gzip file of several members needs.
 */
export class Inflater {
  /** True once the last block has ended. */
  ended = false
  #input: Uint8Array = new Uint8Array(0)
  /** Place of the next bit of the input. */
  #bit = 0
  #block: Block | undefined
  #last = false
  readonly #output = new Uint8Array(windowLength + lotLength + longestMatch)
  #at = 0
  #given = 0

  /** The bytes after the stream's end. */
  get rest(): Uint8Array {
    return this.#input.subarray((this.#bit + 7) >> 3)
  }

  /**
   * What these bytes unpack to, in lots of some 64 KiB.
   *
   * @throws InflateFault for bytes that are no such stream
   */
  *push(bytes: Uint8Array): Generator<Uint8Array> {
    this.#append(bytes)
    for (let goes = true; goes && !this.ended; ) {
      if (this.#block === undefined) goes = this.#whole(() => this.#open())
      else if (this.#block.type === 'stored') goes = this.#copy(this.#block)
      else goes = this.#decode(this.#block.literals, this.#block.distances)
      if (this.#at - this.#given >= lotLength) yield this.#give()
    }
    if (this.#at > this.#given) yield this.#give()
  }

  #append(bytes: Uint8Array): void {
    const from = this.#bit >> 3
    const input = new Uint8Array(this.#input.length - from + bytes.length)
    input.set(this.#input.subarray(from))
    input.set(bytes, this.#input.length - from)
    this.#input = input
    this.#bit &= 7
  }

  #give(): Uint8Array {
    const lot = this.#output.slice(this.#given, this.#at)
    if (this.#at > windowLength) {
      this.#output.copyWithin(0, this.#at - windowLength, this.#at)
      this.#at = windowLength
    }
    this.#given = this.#at
    return lot
  }

  #take(bits: number): number {
    const at = this.#bit >> 3
    const word = (this.#input[at] ?? 0) | ((this.#input[at + 1] ?? 0) << 8) | ((this.#input[at + 2] ?? 0) << 16)
    const value = (word >> (this.#bit & 7)) & ((1 << bits) - 1)
    this.#bit += bits
    return value
  }

  /** Does a step if its bytes are all there; else nothing, and false. */
  #whole(step: () => void): boolean {
    const start = this.#bit
    const end = this.#input.length * 8
    try {
      step()
    } catch (error) {
      // What seems a fault may be the zeros that are read beyond the end.
      if (this.#bit <= end) throw error
    }
    if (this.#bit <= end) return true
    this.#bit = start
    this.#block = undefined
    return false
  }

  #open(): void {
    this.#last = this.#take(1) === 1
    const type = this.#take(2)
    if (type === 3) throw new InflateFault('a block is of an unknown type')
    if (type === 0) {
      this.#bit = (this.#bit + 7) & ~7
      const left = this.#take(16)
      if ((left ^ this.#take(16)) !== 0xffff) throw new InflateFault('a block’s length is damaged')
      this.#block = { type: 'stored', left }
    } else if (type === 1) this.#block = { type: 'coded', literals: fixedLiterals, distances: fixedDistances }
    else this.#block = this.#openDynamic()
  }

  #openDynamic(): Block {
    const literals = this.#take(5) + 257
    const distances = this.#take(5) + 1
    const own = this.#take(4) + 4
    if (literals > 286 || distances > 30) throw new InflateFault('a code has too many symbols')
    const ownLengths = new Array<number>(19).fill(0)
    for (const place of lengthOrder.slice(0, own)) ownLengths[place] = this.#take(3)
    const code = codeOf(ownLengths)
    const lengths: number[] = []
    while (lengths.length < literals + distances) {
      const symbol = this.#symbol(code)
      if (symbol < 16) {
        lengths.push(symbol)
        continue
      }
      if (symbol === 16 && lengths.length === 0) throw new InflateFault('a code’s lengths are damaged')
      const repeated = symbol === 16 ? (lengths.at(-1) ?? 0) : 0
      const times = symbol === 16 ? 3 + this.#take(2) : symbol === 17 ? 3 + this.#take(3) : 11 + this.#take(7)
      for (let time = 0; time < times; time++) lengths.push(repeated)
    }
    if (lengths.length > literals + distances || lengths[endOfBlock] === 0)
      throw new InflateFault('a code’s lengths are damaged')
    return { type: 'coded', literals: codeOf(lengths.slice(0, literals)), distances: codeOf(lengths.slice(literals)) }
  }

  #symbol({ table, mask }: Code): number {
    const entry = table[this.#take(15) & mask] ?? 0
    if (entry === 0) throw new InflateFault('bits stand for no symbol')
    this.#bit += (entry & 15) - 15
    return entry >> 4
  }

  #close(): void {
    this.#block = undefined
    this.ended = this.#last
  }

  #copy(block: { left: number }): boolean {
    const from = this.#bit >> 3
    const length = Math.min(block.left, this.#input.length - from, lotLength - (this.#at - this.#given))
    this.#output.set(this.#input.subarray(from, from + length), this.#at)
    this.#at += length
    this.#bit += length * 8
    block.left -= length
    if (block.left === 0) this.#close()
    return block.left === 0 || from + length < this.#input.length
  }

  /** Decodes until the block ends, a lot is full, or bytes are wanting, which alone answers false. */
  #decode(literals: Code, distances: Code): boolean {
    const full = this.#given + lotLength
    while (this.#at < full) {
      // The longest symbol has 48 bits: near the end of the bytes each is tried whole.
      const near = this.#bit + 48 > this.#input.length * 8
      if (near) {
        const at = this.#at
        const block = this.#block
        if (!this.#whole(() => this.#decodeOne(literals, distances))) {
          this.#at = at
          this.#block = block
          this.ended = false
          return false
        }
      } else this.#decodeOne(literals, distances)
      if (this.#block === undefined) return true
    }
    return true
  }

  #decodeOne(literals: Code, distances: Code): void {
    const symbol = this.#symbol(literals)
    if (symbol < endOfBlock) {
      this.#output[this.#at++] = symbol
      return
    }
    if (symbol === endOfBlock) {
      this.#close()
      return
    }
    const length = lengthBases[symbol - 257]
    if (length === undefined) throw new InflateFault('bits stand for no symbol')
    const whole = length + this.#take(lengthExtras[symbol - 257] ?? 0)
    const code = this.#symbol(distances)
    const distance = (distanceBases[code] ?? 0) + this.#take(distanceExtras[code] ?? 0)
    if (distance > this.#at) throw new InflateFault('a distance reaches before the beginning')
    const output = this.#output
    let at = this.#at
    for (const end = at + whole; at < end; at++) output[at] = output[at - distance] ?? 0
    this.#at = at
  }
}
