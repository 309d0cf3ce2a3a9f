/** What a record gives of somebody: the tokens of the identifiers, by scheme. */
export interface Holder {
  /** Record and role. */
  readonly id: string
  readonly curps: readonly string[]
  readonly rfcs: readonly string[]
}

type Scheme = 'curp' | 'rfc'

/** What a record's identifiers say of whose it is. */
export interface Tie {
  /** Schemes by which it is tied to another record of the person. */
  readonly evidence: ReadonlySet<Scheme>
  /** Schemes by which it can be told apart from other people's; none where its identifiers contradict those of others. */
  readonly tells: readonly Scheme[]
}

/** Records of one person. */
export type Group = ReadonlyMap<string, Tie>

/** Sets that grow together; each answers by its first member. */
const createUnion = () => {
  const parents = new Map<string, string>()
  const rootOf = (id: string): string => {
    let at = id
    for (let parent = parents.get(at); parent !== undefined; parent = parents.get(at)) at = parent
    return at
  }
  const join = (left: string, right: string): void => {
    const [one, other] = [rootOf(left), rootOf(right)]
    if (one === other) return
    if (one < other) parents.set(other, one)
    else parents.set(one, other)
  }
  return { rootOf, join }
}

const holdersBy = (holders: readonly Holder[], scheme: 'curps' | 'rfcs'): ReadonlyMap<string, readonly string[]> => {
  const found = new Map<string, string[]>()
  for (const holder of holders)
    for (const token of holder[scheme]) {
      const ids = found.get(token)
      if (ids === undefined) found.set(token, [holder.id])
      else ids.push(holder.id)
    }
  return found
}

/**
 * Who is one person by strong identifiers alone: the same CURP joins; the same RFC joins where no two different CURPs
 * would be joined by it, for then one of the keys is wrong and nobody can say which. Order of `holders` does not matter.
 */
export const groupPeople = (holders: readonly Holder[]): readonly Group[] => {
  const union = createUnion()
  const evidence = new Map(holders.map(({ id }) => [id, new Set<Scheme>()]))
  const note = (ids: readonly string[], scheme: Scheme): void => {
    for (const id of ids) evidence.get(id)?.add(scheme)
  }
  for (const ids of holdersBy(holders, 'curps').values()) {
    const [first, ...others] = ids
    if (first === undefined || others.length === 0) continue
    for (const other of others) union.join(first, other)
    note(ids, 'curp')
  }
  const byId = new Map(holders.map(holder => [holder.id, holder]))
  const contested = new Set<string>()
  const curpsOf = (id: string): readonly string[] => byId.get(id)?.curps ?? []
  for (const [, ids] of [...holdersBy(holders, 'rfcs')].sort(([left], [right]) => (left < right ? -1 : 1))) {
    if (ids.length < 2) continue
    const roots = new Set(ids.map(union.rootOf))
    const joined = holders.filter(({ id }) => roots.has(union.rootOf(id)))
    if (new Set(joined.flatMap(({ id }) => curpsOf(id))).size > 1) {
      for (const id of ids) contested.add(id)
      continue
    }
    const [first, ...others] = ids
    if (first === undefined) continue
    for (const other of others) union.join(first, other)
    note(ids, 'rfc')
  }
  const groups = new Map<string, Map<string, Tie>>()
  for (const { id, curps, rfcs } of holders) {
    const given: readonly Scheme[] = [
      ...(curps.length > 0 ? ['curp' as const] : []),
      ...(rfcs.length > 0 ? ['rfc' as const] : []),
    ]
    const tie = { evidence: evidence.get(id) ?? new Set<Scheme>(), tells: contested.has(id) ? [] : given }
    const root = union.rootOf(id)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, new Map([[id, tie]]))
    else group.set(id, tie)
  }
  return [...groups.values()]
}
