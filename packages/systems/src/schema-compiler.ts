import { type JsonObject, madeOnce } from '@pdn/core'
import { _, type KeywordCxt } from 'ajv'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { hasRepeats } from './has-repeats.ts'
import { schemaInParts } from './schema-in-parts.ts'

/** Departures that are told of one document; a hostile one may have millions, which say nothing more. */
export const faultLimit = 2_000

/**
 * The code of a compiled schema, changed so that it keeps no more than `faultLimit` departures: Ajv keeps them all, and
 * joins their lists in quadratic time. Applied to what Ajv compiles and to its standalone code alike.
 */
export const boundFaults = (code: string): string =>
  code
    .replaceAll(/vErrors\.push\((err\d+)\)/g, `vErrors.length < ${faultLimit} && vErrors.push($1)`)
    .replaceAll(/vErrors\.concat\(([\w.$]+)\)/g, `(vErrors.length < ${faultLimit} ? vErrors.concat($1) : vErrors)`)
    .replaceAll(/vErrors\.length = (_errs\d+)/g, 'vErrors.length = Math.min(vErrors.length, $1)')

/**
 * Ajv as every schema of ours is compiled: all departures, strict, formats checked, repeated items found in linear time.
 * That a schema is one is not looked at here, where every process would wait for it (`isSchema` does). With `source`, compiled functions keep the code from which standalone modules are made; those call `hasRepeats` by
 * that name, so what holds them has to import it.
 */
export const schemaCompiler = ({ source = false }: { readonly source?: boolean } = {}): Ajv2020 => {
  const ajv = new Ajv2020({
    allErrors: true,
    strict: true,
    allowUnionTypes: true,
    strictRequired: false,
    validateSchema: false,
    // Shorter code runs no faster, and takes twice as long to make.
    code: { process: boundFaults, ...(source ? { source, esm: true } : { optimize: false }) },
  })
  addFormats.default(ajv)
  ajv.removeKeyword('uniqueItems')
  ajv.addKeyword({
    keyword: 'uniqueItems',
    type: 'array',
    schemaType: 'boolean',
    error: { message: 'must not have repeated items' },
    code: (context: KeywordCxt) => {
      if (context.schema !== true) return
      const repeats = context.gen.scopeValue('func', { ref: hasRepeats, code: _`hasRepeats` })
      context.fail(_`${repeats}(${context.data})`)
    },
  })
  return ajv
}

/** True for a schema that JSON Schema 2020-12 allows. */
export const isSchema = (schema: JsonObject): boolean => schemaCompiler().validateSchema(schema) === true

/** The validator of a schema, compiled once. */
export const compiledValidator = madeOnce(
  (schema: JsonObject): ValidateFunction => schemaCompiler().compile(schemaInParts(schema)),
)
