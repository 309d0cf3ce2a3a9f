import { scoreWords } from '@pdn/exchange/browser'
import { versionsOf } from '@pdn/systems'
import { fill, useLanguage } from '@pdn/ui'
import '../validator.css'
import { lazy, type ReactElement, Suspense, useState } from 'react'
import { type LoaderFunctionArgs, type MetaFunction, useLoaderData } from 'react-router'
import { useValidatorTexts, validatorTextsIn } from '../messages/validator-texts.ts'
import { languageAt, pageAddress } from '../page-address.ts'
import { pageMeta } from '../page-meta.ts'
import { FileChooser } from '../pages/validator/file-chooser.tsx'
import { ReadingProgress } from '../pages/validator/reading-progress.tsx'
import { portalContext } from '../router-context.ts'
import { useValidation } from '../validator/use-validation.ts'

/** Loaded with the first report, so that the page itself stays light. */
const FileResults = lazy(() => import('../pages/validator/file-results.tsx'))

export const loader = ({ request, context }: LoaderFunctionArgs) => {
  const { systems, origin } = context.get(portalContext)
  return {
    origin,
    formula: scoreWords[languageAt(new URL(request.url).pathname)],
    systems: systems.map(system => ({
      title: system.title,
      versions: versionsOf(system).map(({ version: { id, title } }) => ({ id, title })),
    })),
  }
}

export const meta: MetaFunction = ({ location }) =>
  pageMeta(location.pathname, (_, language) => validatorTextsIn(language))

const WithoutScript = ({ origin }: { origin: string }): ReactElement => {
  const { withoutScript: text } = useValidatorTexts()
  return (
    <noscript>
      <section>
        <h2>{text.title}</h2>
        <p>{text.text}</p>
        <p>{text.command}</p>
        <pre>pdn validate declaraciones.json</pre>
        <p>{text.api}</p>
        <pre>{`curl --data-binary @declaraciones.json -H 'content-type: application/json' ${origin}/api/v1/validate`}</pre>
      </section>
    </noscript>
  )
}

export default function Validator(): ReactElement {
  const { systems, formula, origin } = useLoaderData<typeof loader>()
  const text = useValidatorTexts()
  const language = useLanguage()
  const [version, setVersion] = useState('')
  const { state, validate, cancel, publish, save } = useValidation()
  const versions = systems.flatMap(system => system.versions)
  const start = (file: File): void => validate(file, version === '' ? undefined : version)
  return (
    <div className="text-page validator">
      <h1>{text.title}</h1>
      <p className="lead">{text.lead}</p>
      <p className="validator-private">
        {text.private} <a href={pageAddress('/ayuda/privacidad', language)}>{text.privateMore}</a>
      </p>
      <WithoutScript origin={origin} />
      {state.phase === 'running' ? null : (
        <FileChooser
          systems={systems}
          version={version}
          returned={state.phase === 'idle' && state.cancelled !== undefined}
          onVersion={setVersion}
          onFile={start}
        />
      )}
      <p className="validator-status" role="status">
        {state.phase === 'idle' && state.cancelled !== undefined
          ? fill(text.progress.cancelled, { file: state.cancelled })
          : state.phase === 'done'
            ? fill(text.progress.finished, { file: state.file.name })
            : null}
      </p>
      {state.phase === 'running' ? (
        <ReadingProgress file={state.file.name} progress={state.progress} publishing={false} onCancel={cancel} />
      ) : null}
      {state.phase === 'done' ? (
        <Suspense>
          <FileResults
            state={state}
            versions={versions}
            formula={formula}
            onSave={(result, format) => save(result, format, language)}
            onPublish={publish}
            onCancel={cancel}
          />
        </Suspense>
      ) : null}
    </div>
  )
}
