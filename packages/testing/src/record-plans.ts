import { isObject, type Json } from '@pdn/core'
import type { Queryable } from '@pdn/database'

/** How the server would answer one statement. */
export interface RecordedPlan {
  readonly text: string
  /** Indexes that it would use. */
  readonly indexes: readonly string[]
  /** Tables that it would read from end to end. */
  readonly scanned: readonly string[]
}

/** A database that answers as `db` does, and the plan of every statement that it is asked. */
export const recordPlans = (db: Queryable): { readonly db: Queryable; readonly plans: RecordedPlan[] } => {
  const plans: RecordedPlan[] = []
  return {
    plans,
    db: {
      query: async statement => {
        const { text, values = [] } = statement
        const explained = await db.query<{ 'QUERY PLAN': Json }>({ text: `EXPLAIN (FORMAT JSON) ${text}`, values })
        const nodes = [...nodesOf(explained.rows[0]?.['QUERY PLAN'] ?? null)]
        plans.push({
          text,
          indexes: nodes.flatMap(node => node.index ?? []),
          scanned: nodes.flatMap(node => (node.type === 'Seq Scan' ? (node.table ?? []) : [])),
        })
        return db.query(statement)
      },
    },
  }
}

interface PlanNode {
  readonly type: string | undefined
  readonly index: string | undefined
  readonly table: string | undefined
}

function* nodesOf(value: Json): Iterable<PlanNode> {
  if (Array.isArray(value)) for (const item of value) yield* nodesOf(item)
  if (!isObject(value)) return
  const text = (member: string) => (typeof value[member] === 'string' ? value[member] : undefined)
  if (value['Node Type'] !== undefined) {
    yield { type: text('Node Type'), index: text('Index Name'), table: text('Relation Name') }
  }
  for (const member of Object.values(value)) if (member !== undefined) yield* nodesOf(member)
}
