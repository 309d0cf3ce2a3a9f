import type { Queries } from '@pdn/queries'
import { Type } from 'typebox'
import { answersWith } from './answers.ts'
import type { ApiServer } from './api-server.ts'
import { named, ref, text } from './shape.ts'

/** What may be meant by the beginning of a question. */
export const suggestion = named('Suggestion', 'What may be meant by what is typed so far.', {
  text: Type.String({ description: 'What to search for.' }),
  type: Type.Enum(['words', 'name'], {
    description: '`words` that several names hold, or one whole `name` as a record holds it.',
  }),
})

const suggestions = Type.Object({ asked: text, suggestions: Type.Array(ref(suggestion)) })

const suggestParameters = Type.Object(
  {
    q: Type.String({
      maxLength: 300,
      description: 'What is typed so far; its last word, where no space follows, is completed.',
    }),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 20, description: 'At most so many; 8 unless told.' })),
  },
  { additionalProperties: false },
)

/** `GET suggest`. */
export const setUpSuggestRoutes = (server: ApiServer, queries: Queries): void => {
  server.get(
    '/suggest',
    {
      schema: {
        tags: ['search'],
        summary: 'Complete what is typed so far',
        description:
          'Words and names that records hold, in any order, with a typo in what stands before, the commonest first. RFCs and CURPs of people are refused.',
        querystring: suggestParameters,
        response: answersWith('What may be meant; nothing where too little was typed.', suggestions),
      },
    },
    async ({ query }) => ({ asked: query.q, suggestions: await queries.suggest(query.q, query.limit ?? 8) }),
  )
}
