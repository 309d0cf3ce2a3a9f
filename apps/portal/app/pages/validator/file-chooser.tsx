import { useLanguage } from '@pdn/ui'
import { type DragEvent, type ReactElement, useEffect, useId, useRef, useState } from 'react'
import { useValidatorTexts } from '../../messages/validator-texts.ts'

/** A version of a standard that a visitor may name. */
export interface NamedVersion {
  readonly id: string
  readonly title: Readonly<Record<'es' | 'en', string>>
}

/** Where a file is chosen or dropped, and its standard named by who knows it. */
export const FileChooser = ({
  systems,
  version,
  returned,
  onVersion,
  onFile,
}: {
  systems: readonly { readonly title: NamedVersion['title']; readonly versions: readonly NamedVersion[] }[]
  /** Empty where it is to be recognised. */
  version: string
  /** True where it stands again after a check was cancelled: the keyboard goes on from here. */
  returned: boolean
  onVersion: (version: string) => void
  onFile: (file: File) => void
}): ReactElement => {
  const { choose: text } = useValidatorTexts()
  const language = useLanguage()
  const [over, setOver] = useState(false)
  const [refusal, setRefusal] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const take = (files: FileList | null): void => {
    const [file, second] = files ?? []
    if (file === undefined) return
    setRefusal(second === undefined ? undefined : text.several)
    if (second === undefined) onFile(file)
  }
  // A file that was chosen before the page's script had come.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the script takes over.
  useEffect(() => take(input.current?.files ?? null), [])
  useEffect(() => {
    if (returned) input.current?.focus()
  }, [returned])
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const entry = event.dataTransfer.items[0]?.webkitGetAsEntry()
    if (entry !== null && entry !== undefined && !entry.isFile) setRefusal(text.folder)
    else take(event.dataTransfer.files)
  }
  return (
    <div className="script-only">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the button inside is the first. */}
      <div
        className="file-chooser"
        data-over={over}
        onDragOver={event => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <input
          ref={input}
          id={`${id}-file`}
          className="unseen"
          type="file"
          aria-describedby={`${id}-forms`}
          onChange={event => {
            take(event.target.files)
            // The same file, mended, can be chosen again.
            event.target.value = ''
          }}
        />
        <label htmlFor={`${id}-file`}>{text.choose}</label>{' '}
        <span aria-hidden="true">{over ? text.dropNow : text.drop}</span>
        <p id={`${id}-forms`} className="small muted">
          {text.forms}
        </p>
      </div>
      <p className="file-standard">
        <label htmlFor={`${id}-standard`}>{text.standard}</label>
        <select id={`${id}-standard`} value={version} onChange={event => onVersion(event.target.value)}>
          <option value="">{text.recognised}</option>
          {systems.map(({ title, versions }) => (
            <optgroup key={title.es} label={title[language]}>
              {versions.map(({ id, title: name }) => (
                <option key={id} value={id}>
                  {name[language]}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </p>
      <p role="alert">{refusal}</p>
    </div>
  )
}
