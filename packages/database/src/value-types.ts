import type { CustomTypesConfig } from 'pg'
import pg from 'pg'

const { builtins } = pg.types

const parsers: Readonly<Record<number, (text: string) => unknown>> = {
  [builtins.INT8]: text => BigInt(text),
  [builtins.DATE]: text => text,
}

const getTypeParser = (oid: number, format?: 'text' | 'binary') =>
  (format === 'binary' ? undefined : parsers[oid]) ?? pg.types.getTypeParser(oid, format)

/** Bigint columns as `bigint` and dates as `YYYY-MM-DD`: no rounding, and no time zone slipped into a day. */
export const valueTypes: CustomTypesConfig = { getTypeParser }
