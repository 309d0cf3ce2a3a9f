import type { textsEs } from './texts-es.ts'

/** The long texts of the pages that explain, in English; the Spanish file is the measure. */
export const textsEn = {
  privacy: {
    title: 'What is not published, and why',
    description: 'Why persons’ RFC and CURP are reserved, what else is cut and what to do about namesakes.',
    parts: [
      {
        id: 'rfc-curp',
        title: 'Persons’ RFC and CURP',
        text: [
          'A person’s RFC (13 characters) and CURP are made from the name and the date of birth. Whoever publishes them publishes the date of birth; whoever answers “is this their RFC?” lets anyone find it out.',
          'So they appear on no page, in no download, address or answer of the API, even where the institution sent them by oversight inside a text, a link or a file name. Whoever searches for one gets this explanation instead.',
          'A company’s RFC (12 characters) is public: it says nothing about anyone’s private life.',
        ],
      },
      {
        id: 'cut',
        title: 'What else is cut',
        text: [
          'Private addresses, telephones and e-mail addresses, dates of birth, data of minors and all that the rules reserve. Also what nobody has classified yet: the unknown is reserved until a rule publishes it.',
          'The cut happens in memory, before anything is kept. The database does not contain these values. In their place stands the count of how many came and in which part of the document, published on the page of each source so that the institution can mend it.',
        ],
      },
      {
        id: 'opaque',
        title: 'Identifiers that begin with “pdn-”',
        text: [
          'Some institutions use a person’s RFC as an identifier inside the document. There it is replaced by an opaque one that serves to read that document and nothing else: the same person gets another one in every record.',
        ],
      },
      {
        id: 'namesakes',
        title: 'Namesakes',
        text: [
          'Two people can have the same name. The platform never joins two people by name alone, and a list of results does not say that they are the same.',
          'Before you claim anything about anyone, compare institution, place and dates, and ask the institution that published the record.',
        ],
      },
      {
        id: 'undetermined',
        title: 'When it is not known whether it is a person or a company',
        text: [
          'Some sources do not say. If the name shows no legal form (S.A. de C.V., A.C.…), it is shown as “undetermined” and gets the privacy of a person.',
        ],
      },
      {
        id: 'visits',
        title: 'Your visit',
        text: [
          'Reading the platform needs no account and leaves no cookies. No page asks anything of third parties: no fonts, no statistics, no maps.',
        ],
      },
    ],
  },
  help: {
    title: 'Help',
    description: 'How to search, how to read a record and what each mark means.',
    parts: [
      {
        id: 'search',
        title: 'How to search',
        text: [
          'Type a name, a company, an institution, a case number, an OCID or a company’s RFC. Accents, capitals and the order of words do not matter, and a typing error is corrected where there would be no results; the page says so and offers the search as typed.',
          'Below each result stands the reason why it appears. The address of the page holds the whole search: copy it to share it.',
        ],
      },
      {
        id: 'read',
        title: 'How to read a record',
        text: [
          'First the answer in a sentence, then the timeline or the stages, then the values. Beside them: who published it, when it was received and how it has changed. Each date in the list of changes opens the record as it stood that day.',
        ],
      },
    ],
    marksTitle: 'What each mark means',
    marks: [
      [
        'inferred',
        'The institution did not write the value: it was deduced when its file was converted to the standard.',
      ],
      [
        'the source wrote “…”',
        'The value was converted to the form of the standard; what the source said stands beside it.',
      ],
      ['Not given by the source', 'The standard has a place for the value and the institution left it empty.'],
      ['Reserved by law', 'The value exists or may exist, but is not public.'],
      ['Synthetic data', 'The record is invented: it belongs to the sample country.'],
      ['undetermined', 'The source does not say whether it is a person or a company.'],
      ['in force today', 'Today falls within the published term.'],
    ],
    moreSearching: 'How to ask for what you seek: fields, ranges and exclusions',
    moreValidator: 'How to check a file before it is published',
    morePrivacy: 'What is not published, and why',
    moreData: 'How to take the data away',
  },
  searching: {
    title: 'How to ask for what you seek',
    description: 'Words, phrases, fields, ranges and exclusions: what the search understands, with examples.',
    lead: 'A name is enough. Whoever wants more precision has these forms, which combine in one line and work in the API as well.',
    write: 'You write',
    finds: 'It finds',
    forms: [
      [
        'garcía lópez',
        'Names and texts with both words, in any order and whatever their accents. A typo is corrected, and the page says so.',
      ],
      ['"obra pública"', 'The words together and in that order, as they are written.'],
      ['constructora -puente', 'What has the first word and not the second; NOT does the same.'],
      [
        'institution:salud',
        'The field with that value. Fields go by their Spanish name or as in the API, with or without accents.',
      ],
      ['amount:1000000..5000000', 'A range, both ends included; ..5000000 and >=1000000 leave one open.'],
      ['date:2020..2023-06', 'Dates by year, month or day.'],
      ['-state:jalisco', 'Everything but that value.'],
    ],
    fieldsTitle: 'Fields',
    fieldsLead: 'Those of all systems, and then what each of them declares.',
    ofEvery: 'In all systems',
    field: 'Field',
    name: 'In the API',
    takes: 'Takes',
    types: {
      text: 'text',
      code: 'a value of the list',
      number: 'number or range',
      money: 'amount or range',
      date: 'date or range',
    },
    refused: 'The RFC of persons (13 characters) and the CURP cannot be searched for in any form.',
    refusedWhy: 'Why',
  },
  data: {
    title: 'Take the data away',
    description:
      'Downloads and API of the platform: searches as CSV and JSON Lines, records with their history, and changes.',
    lead: 'All that can be read here can be taken away, without an account and without a key. The parameters of the search page work in the API too.',
    what: 'What',
    address: 'Address',
    rows: [
      [
        'Search',
        '/api/v1/search?q=constructora&system=s6',
        'The results as JSON, with the reason for each and the total.',
      ],
      ['Search, as a table', '/api/v1/search.csv?system=s3', 'The same results as CSV, one row each.'],
      ['Search, for Excel', '/api/v1/search.xlsx?system=s3', 'The same results as an Excel workbook.'],
      ['Search, line by line', '/api/v1/search.jsonl?system=s3', 'The same results as JSON Lines.'],
      ['How many there are', '/api/v1/statistics', 'Records by system, institutions and sources.'],
      [
        'What changed',
        '/api/v1/changes?since=0',
        'Every addition, correction and withdrawal in order: with the last “seq” you continue without missing any.',
      ],
      ['The sources', '/api/v1/connections', 'State, runs and counts of each source.'],
      ['The description of the API', '/api/v1/openapi.json', 'OpenAPI 3.1: parameters, answers and errors.'],
      [
        'The standards',
        '/api/v1/specifications',
        'Each version with its fields, catalogues, schema, example, contract and what changed.',
      ],
    ],
    counts: 'Today there are {records} records from {connections} sources.',
    record: 'The page of each record links to its JSON.',
  },
} satisfies typeof textsEs
