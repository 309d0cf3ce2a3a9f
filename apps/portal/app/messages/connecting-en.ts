import type { connectingEs } from './connecting-es.ts'

/** The connection protocol step by step, in English; apart, so that only its page carries it. */
export const connectingEn: typeof connectingEs = {
  title: 'How to connect, step by step',
  description:
    'From an institution’s data to its connection: standard, file, API, OAuth 2.0, tiers of access, tests and operation.',
  lead: 'An institution publishes its data in an API under the contract of the standard and OAuth 2.0; the platform asks it, keeps what is public and says of every value where it comes from. These are the steps.',
  steps: [
    {
      id: 'estandar',
      title: 'Choose the standard and its version',
      text: [
        'Each system has its standard. Use the current version; the earlier one is still read. The page of each version has its fields, its catalogues, a valid example, the schema and a template.',
      ],
      command: '',
    },
    {
      id: 'archivo',
      title: 'Prepare the data and validate them',
      text: [
        'A CSV, an Excel workbook, JSON or JSON Lines will do. Validate before you publish: each problem tells line, field, rule and how to mend it, and nothing leaves your computer.',
        'A table with columns of its own needs a mapping to the standard; the command proposes one, to be read before it is used.',
      ],
      command: 'npm run pdn -- provider draft sanciones.csv --system s3 --out sanciones.yaml',
    },
    {
      id: 'api',
      title: 'Serve the API of the contract',
      text: [
        'You may write the API yourself, from the OpenAPI description of each contract, or serve your file with the provider of this platform: it answers all addresses of the contract, its filters and sorts, and OAuth 2.0.',
        'A request has page (from 1), pageSize (1 to 200), sort and query; an answer has pagination (pageSize, page, totalRows, hasNextPage) and results.',
      ],
      command: 'npm run pdn -- provider serve --system s3 --contract v1 --data sanciones.csv --mapping sanciones.yaml',
    },
    {
      id: 'oauth',
      title: 'Protect the API with OAuth 2.0',
      text: [
        'The specification asks for the password flow; the provider serves refresh_token and client_credentials too. Client credentials go into the Basic header, the body or both; scope may be left out.',
        'The token is presented as Authorization: Bearer and lives an hour. Of passwords and secrets only argon2id hashes are kept.',
      ],
      command:
        'curl -u pdn:SECRET -d grant_type=password -d username=pdn -d password=PASSWORD https://server-of-the-institution/oauth/token',
    },
    {
      id: 'niveles',
      title: 'Give each client its tier',
      text: [
        'Public tier: answers are cut by the publicity of each field, and questions by CURP or by a person’s RFC are refused. Confidential tier: everything, for those the law names alone.',
        'The connection of this platform uses a client of the public tier. A reserved value that arrives by it is cut before anything is kept, counted, and reported to the institution.',
      ],
      command: 'npm run pdn -- provider client --id pdn --tier public',
    },
    {
      id: 'pruebas',
      title: 'Test: functions, security and load',
      text: [
        'Three groups of tests, twice: first in development, with synthetic data; then in production, with real data without the reserved ones.',
        'Functions: every filter, every sort, the last page, an empty page, the catalogue of institutions, and that each document keeps its schema. Security: without token, with an expired one, with somebody else’s, filters by reserved data, TLS. Load: pages of 200 to the end, several at a time.',
      ],
      command: '',
    },
    {
      id: 'conexion',
      title: 'Connect',
      text: [
        'Whoever operates the platform registers the connection with the address, the contract and the credentials of the public client, and makes the first reading. From then on it is read by itself, page by page, and nothing done is lost when something breaks off.',
      ],
      command:
        'npm run pdn -- registry add --id my-institution-s3 --system s3 --contract v1 --url https://server-of-the-institution --provider "My institution" --client pdn --secret-file secret.txt\nnpm run pdn -- harvest my-institution-s3',
    },
    {
      id: 'operacion',
      title: 'Keep it',
      text: [
        'The state of each connection is public: whether it is up to date, its last reading, what is in quarantine and why, and the reserved values that arrived. A correction at the source appears as a new version of the record; what is withdrawn leaves a trace.',
      ],
      command: '',
    },
  ],
  endpointsTitle: 'Addresses of each contract',
  endpointsLead: 'Generated from the definitions; each institution chooses host and prefix.',
  version: 'Version',
  search: 'Search',
  catalogue: 'Catalogue of institutions',
  none: 'none',
  filters: 'Filters',
  sorts: 'Sorts',
  grantsTitle: 'Tokens',
  grantsLead: 'POST /oauth/token, as a form or JSON.',
  grant: 'Flow',
  parameters: 'Parameters',
  grants: [
    [
      'password',
      'grant_type, username, password; scope if wanted; client_id and client_secret unless the header has them',
    ],
    ['refresh_token', 'grant_type, refresh_token; each works once and brings the next'],
    ['client_credentials', 'grant_type; client_id and client_secret unless the header has them'],
  ],
  errorsTitle: 'Answers other than 200',
  errorsLead: 'Always {"code": "422", "message": "…"}, with everything that is wrong.',
  status: 'Status',
  when: 'When',
  errors: [
    ['400', 'malformed JSON; a member, filter or sort that the contract does not have; a wrong type'],
    ['401', 'no token, an expired or unknown one; wrong credentials; a filter or sort by reserved data'],
    ['404, 405', 'nothing at that address; another method'],
    ['422', 'page or pageSize out of range; a key that is not in the list; parameters missing when asking for a token'],
    ['429', 'past a limit; Retry-After says how long to wait'],
    ['500', 'a fault of the server'],
  ],
  all: 'All specifications',
  states: 'State of the connections',
}
