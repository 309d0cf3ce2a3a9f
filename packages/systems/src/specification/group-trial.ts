/** What trials of groups tell of their members. */
export interface GroupTrial {
  /** By a member's number, the effects that it alone has. */
  readonly alone: ReadonlyMap<number, readonly string[]>
  /** Of every other effect, the numbers of the members that may have a part in it. */
  readonly shared: ReadonlyMap<string, readonly number[]>
}

const digitOf = (number: number, digit: number): 0 | 1 => (((number >> digit) & 1) === 1 ? 1 : 0)

const digitsOf = (count: number): readonly number[] =>
  Array.from({ length: Math.ceil(Math.log2(count)) }, (_, digit) => digit)

/**
 * Finds which member of a group of `count` (two or more) has which effect, in twice as many trials as its largest number
 * has binary digits: each trial takes the members that have one digit, or that have it not. An effect of one member
 * shows in exactly the trials that this member takes part in, and so tells its number; of any other effect all the
 * members are told that may have a part in it. `trial` answers the effects of some members together; undefined where
 * they cannot be tried together, which ends it with undefined.
 */
export const groupTrial = (
  count: number,
  trial: (numbers: readonly number[]) => Iterable<string> | undefined,
): GroupTrial | undefined => {
  const numbers = Array.from({ length: count }, (_, number) => number)
  const digits = digitsOf(count)
  const trials = digits.flatMap(digit => ([0, 1] as const).map(side => ({ digit, side })))
  const showings = new Map<string, Set<string>>()
  for (const { digit, side } of trials) {
    const effects = trial(numbers.filter(number => digitOf(number, digit) === side))
    if (effects === undefined) return undefined
    for (const effect of effects) {
      const showing = showings.get(effect) ?? new Set<string>()
      showings.set(effect, showing.add(`${digit} ${side}`))
    }
  }
  const alone = new Map<number, string[]>()
  const shared = new Map<string, readonly number[]>()
  for (const [effect, showing] of showings) {
    const showed = (digit: number, side: number): boolean => showing.has(`${digit} ${side}`)
    const possible = numbers.filter(number =>
      digits.every(digit => showed(digit, digitOf(number, digit)) || !showed(digit, 1 - digitOf(number, digit))),
    )
    const [only, ...others] = possible
    if (only === undefined || others.length > 0 || showing.size > digits.length) shared.set(effect, possible)
    else alone.set(only, [...(alone.get(only) ?? []), effect])
  }
  return { alone, shared }
}
