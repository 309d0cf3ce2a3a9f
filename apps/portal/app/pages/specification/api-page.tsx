import type { Language } from '@pdn/core'
import { createContext, type ReactElement, type ReactNode, useContext } from 'react'
import type { AnswerView, ApiView, OperationView, Said, ShapeLine } from '../../server/specification/openapi-view.ts'
import { PathText } from '../path-text.tsx'
import { useSpecificationTexts } from './texts.ts'

const DescribedLanguage = createContext<Language>('es')

const SaidWords = ({ said, className }: { said: Said; className?: string }): ReactElement => (
  <span lang={said.language} className={className}>
    {said.text}
  </span>
)

/** Words of the description itself, which may be in another language than the page. */
const Described = ({ children, className }: { children: ReactNode; className?: string }): ReactElement => (
  <span lang={useContext(DescribedLanguage)} className={className}>
    {children}
  </span>
)

const Shape = ({ name }: { name: string }): ReactElement => (
  <a className="code" href={`#s-${name}`}>
    {name}
  </a>
)

const LineWords = ({ line }: { line: ShapeLine }): ReactElement => {
  const { api: text } = useSpecificationTexts()
  return (
    <span>
      {line.type}
      {line.limits === undefined ? null : `, ${line.limits}`}
      {line.shape === undefined ? null : (
        <>
          {' '}
          <Shape name={line.shape} />
        </>
      )}
      {line.required === true ? <strong>, {text.required}</strong> : null}
      {line.codes === undefined ? null : (
        <span className="faint">
          {' '}
          {text.allowed} <span className="code">{line.codes}</span>
        </span>
      )}
      {line.description === undefined ? null : <Described className="field-fact muted">{line.description}</Described>}
    </span>
  )
}

const Lines = ({ lines }: { lines: readonly ShapeLine[] }): ReactElement => {
  const { api: text } = useSpecificationTexts()
  if (lines.length === 0) return <p className="muted small">{text.empty}</p>
  return (
    <dl className="shape">
      {lines.map(line => (
        <div key={line.path}>
          <dt className="code">
            <PathText path={line.path} />
          </dt>
          <dd>
            <LineWords line={line} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const Parameters = ({ parameters }: Pick<OperationView, 'parameters'>): ReactElement => {
  const { api: text } = useSpecificationTexts()
  const places: Readonly<Record<string, string>> = text.places
  return (
    <dl className="shape">
      {parameters.map(parameter => (
        <div key={`${parameter.place} ${parameter.name}`}>
          <dt>
            <span className="code">{parameter.name}</span>{' '}
            <span className="faint small">{places[parameter.place] ?? parameter.place}</span>
          </dt>
          <dd>
            <LineWords line={parameter} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

const Answer = ({ answer }: { answer: AnswerView }): ReactElement => {
  const { api: text } = useSpecificationTexts()
  return (
    <div>
      <dt className="num">{answer.status}</dt>
      <dd>
        <Described>{answer.description}</Described>{' '}
        {answer.mediaType === undefined ? null : <span className="code faint">{answer.mediaType}</span>}{' '}
        {answer.shape === undefined ? null : <Shape name={answer.shape} />}
        {answer.fields.length === 0 ? null : (
          <details>
            <summary className="small">{text.fieldsAt}</summary>
            <Lines lines={answer.fields} />
          </details>
        )}
      </dd>
    </div>
  )
}

const Operation = ({ operation, isOpen }: { operation: OperationView; isOpen: boolean }): ReactElement => {
  const { api: text } = useSpecificationTexts()
  return (
    <details className="operation" id={operation.anchor} open={isOpen}>
      <summary>
        <span className="operation-method">{operation.method}</span>{' '}
        <span className="code">
          <PathText path={operation.path} />
        </span>
        <SaidWords said={operation.summary} className="muted small" />
      </summary>
      <div className="operation-body">
        {operation.description === undefined ? null : (
          <p>
            <Described>{operation.description}</Described>
          </p>
        )}
        {operation.needsToken ? (
          <p className="small muted">
            {operation.token === undefined ? `${text.token}.` : <Described>{operation.token}</Described>}
          </p>
        ) : null}
        {operation.parameters.length === 0 ? null : (
          <>
            <p className="operation-part">{text.parameters}</p>
            <Parameters parameters={operation.parameters} />
          </>
        )}
        {operation.body.length === 0 ? null : (
          <>
            <p className="operation-part">{text.body}</p>
            <Lines lines={operation.body} />
          </>
        )}
        <p className="operation-part">{text.answers}</p>
        <dl className="shape">
          {operation.answers.map(answer => (
            <Answer key={answer.status} answer={answer} />
          ))}
        </dl>
        <p className="operation-part">{text.call}</p>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard. */}
        <pre className="call" tabIndex={0}>
          {operation.curl}
        </pre>
      </div>
    </details>
  )
}

/** Most operations that stand open from the beginning. */
const mostOpen = 3

/** A description of an API, operation by operation, with the shapes that it names. */
export const ApiPage = ({ api, source }: { api: ApiView; source: string }): ReactElement => {
  const { api: text } = useSpecificationTexts()
  const isShort = api.groups.flatMap(({ operations }) => operations).length <= mostOpen
  return (
    <DescribedLanguage value={api.language}>
      <div className="api-page">
        <p>
          <SaidWords said={api.description} />
        </p>
        <p className="api-source">
          <a href={source}>{text.source}</a> <span className="code faint">{api.version}</span>
        </p>
        <section>
          <h2>{text.operations}</h2>
          {api.groups.map(({ name, operations }) => (
            <section key={name.text}>
              {name.text === '' ? null : (
                <h3>
                  <SaidWords said={name} />
                </h3>
              )}
              {operations.map(operation => (
                <Operation key={operation.anchor} operation={operation} isOpen={isShort} />
              ))}
            </section>
          ))}
        </section>
        <section>
          <h2>{text.shapes}</h2>
          {api.shapes.map(({ anchor, name, description, href, fields }) => (
            <details key={name} id={anchor} className="operation">
              <summary>
                <span className="code">{name}</span>
                {description === undefined ? null : <SaidWords said={description} className="muted small" />}
              </summary>
              <div className="operation-body">
                {href === undefined ? (
                  <Lines lines={fields} />
                ) : (
                  <p>
                    <a href={href}>{text.fieldsAt}</a>
                  </p>
                )}
              </div>
            </details>
          ))}
        </section>
      </div>
    </DescribedLanguage>
  )
}
