import { isObject } from '../packages/core/src/index.ts'
import { sampleCountry } from '../packages/synthetic/src/index.ts'

const share = (value: unknown): string => `${(Number(value) * 100).toFixed(1)} %`

const intro = `# The sample country

A country that does not exist, made from a seed: people, companies and public bodies, and what six providers publish of
them. \`npm start\` serves it over HTTP and OAuth 2.0; \`pdn sample generate\` writes it to files; tests and benchmarks ask
it what is true. Everything in it is synthetic and marked \`"pdn:synthetic": true\`.

    pdn sample generate --scale 1 --out sample-country

Without \`--seed\` and \`--scale\` these are the files of the country that is served, before its providers correct their
records, a minute after they were first harvested: \`truth.jsonl\` is the truth of what the pages show. The same seed,
scale and day give the same bytes on every machine. Scale 1 is one *region*: 225 public bodies of the
federation, the 32 states, municipalities and autonomous ones; 1,800 officials with their posts in time and their
superiors; 1,600 companies with legal forms and owners; about 19,000 records. A larger scale has more regions, of other
people, and needs no more memory. Names are drawn from the frequencies of Mexican names; RFCs and CURPs follow the rules
of their registers. Buyers are the public bodies, their contact points the officials who answer for the purchase,
suppliers the companies, and some of them are sanctioned. Of the bodies one in eight publishes what its servants declare,
those of the town and of the university all do; officials elsewhere declare who own a company, or stay in post though
debarred.

This page is written by \`npm run docs\`; a test keeps it equal to the code.

## Who publishes what

\`PROVIDER/VERSION.jsonl\`, one source document a line. Versions 2 are served under the contract \`files\`. Defects are
multiplied by what the third column says. Most let the platform have the public part alone; the office of declarations
lets it have all, which is cut as it arrives, so that one person's declarations can be told to be one person's.

| Provider | Level | Defects | Platform has | Version |
|---|---|---|---|---|`

const defectsIntro = `
## Defects

Of the records that can have a defect, at a provider of usual care. A name has one at most.

| Defect | Share |
|---|---|`

const outro = `
\`reserved-in-text\` puts an RFC, a CURP, a phone or an address into a free text. The providers' own files hold the reserved
members of their standards besides: the cut is seen at work.

## Declarations

Each declarant files what the law asks for since 2022, in full from head of department upward, else simplified. What the
declarations of one household tell adds up, to the peso: belongings, at the values at which they came, and money less
debts are those of the declaration before, plus all income, plus what was inherited, less what was sold or lost and what
was lived on. The same house keeps its facts from year to year; families, minors among them, accounts and serial numbers
stand in the source, for the cut to take out.

## What is true

\`truth.jsonl\` has one object a line:

| \`type\` | What it tells |
|---|---|
| \`country\` | seed, day, scale, shares of the defects |
| \`person\` | id, name in its parts, namesakes of the region by id, posts, and \`records\`: provider, version, id, role and JSON Pointer of every place that names the person |
| \`company\` | id, name, RFC, owners by id, and \`records\` in the same way |
| \`defect\` | what was spoiled where, and \`intended\`: what should stand there; of a spoiled name, the full name |
| \`estate\` | of each declaration: person, day, \`since\` (the day of the one before in the same tenure), belongings, money, debts, and what came and went between the two: income, gifts, disposed, spent, unexplained; whole pesos |
| \`anomaly\` | what a rule could find, and the ids of its parts |
| \`counts\` | records by file, defects and anomalies by name |

Two persons of different ids are never the same. Anomalies are \`debarred-supplier\` (awarded while debarred),
\`split-purchase\` (three direct purchases within days, each under the limit), \`bidders-of-one-owner\`,
\`official-owns-supplier\` (of whom the purchase is the official's own task) and \`debarred-in-post\`; in declarations
\`declared-conflict\` (of those officials: person, company, contract, declaration), \`hidden-conflict\` (the declaration does
not tell of the company), \`partner-owns-supplier\` (person, partner, company, contract, declaration: all but the contract is
reserved, so the public cannot see it), \`unexplained-growth\` (a house paid at once that no income explains) and
\`missing-declaration\` (person, year, the next declaration, and the sanction for it where there was one).
`

/** The text of `docs/reference/sample-country.md`: who publishes, what is spoiled how often, and how the truth is told. */
export const sampleCountryPage = (): string => {
  const country = sampleCountry({ seed: '7', today: '2026-10-31', scale: 0.01 })
  const [settings] = country.truth()
  const shares = isObject(settings?.defectShares) ? settings.defectShares : {}
  const providers = country.collections.map(
    ({ provider, version }) =>
      `| ${provider.name}: \`${provider.id}\` | ${provider.level} | × ${provider.carelessness} | ${provider.tier === 'public' ? 'the public part' : 'all'} | \`${version}\` |`,
  )
  const defects = Object.entries(shares).map(([name, value]) => `| \`${name}\` | ${share(value)} |`)
  return [intro, ...providers, defectsIntro, ...defects, outro].join('\n')
}
