/** A text that a search box offers. */
export interface Suggestion {
  readonly text: string
}

/** What a search box needs to offer suggestions. */
export interface SuggestionSource {
  /** Suggestions for what is written so far. Rejects where there is no answer: then nothing is offered. */
  ask(text: string, signal: AbortSignal): Promise<readonly Suggestion[]>
  /** How many there are, for who hears the page: `{count}` stands for the number. */
  readonly announcement: string
}

/** Letters from which on suggestions are asked for. */
const fewestLetters = 2
/** Milliseconds that a hand rests between two letters, so that not every letter is a question. */
const rest = 120

const make = <Name extends 'ul' | 'li' | 'span' | 'p'>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  text = '',
): HTMLElementTagNameMap[Name] => {
  const element = document.createElement(name)
  for (const [attribute, value] of Object.entries(attributes)) element.setAttribute(attribute, value)
  element.textContent = text
  return element
}

const optionOf = ({ text }: Suggestion, id: string): HTMLElement => {
  const option = make('li', { role: 'option', id, 'aria-selected': 'false' })
  option.append(make('span', {}, text))
  return option
}

/**
 * Makes a search input a combobox (ARIA 1.2, list autocomplete): below it stand suggestions, walked with the arrow keys,
 * taken with Enter or a click, which sends the form, and put away with Escape. What was written stays what it is until
 * one is taken. The function given back takes it all away again.
 */
export const attachSuggestions = (
  input: HTMLInputElement,
  place: HTMLElement,
  source: SuggestionSource,
): (() => void) => {
  const listId = `${place.id}-list`
  const list = make('ul', { role: 'listbox', id: listId, 'aria-label': input.getAttribute('aria-label') ?? '' })
  const announced = make('p', { class: 'unseen', role: 'status' })
  const stop = new AbortController()
  let asked = new AbortController()
  let timer: ReturnType<typeof setTimeout> | undefined
  let chosen = -1

  const options = (): readonly HTMLElement[] => [...list.children].filter(child => child instanceof HTMLElement)

  const choose = (next: number): void => {
    chosen = next
    for (const [at, option] of options().entries()) option.setAttribute('aria-selected', String(at === chosen))
    const id = options()[chosen]?.id
    if (id === undefined) input.removeAttribute('aria-activedescendant')
    else input.setAttribute('aria-activedescendant', id)
  }

  const show = (suggestions: readonly Suggestion[]): void => {
    list.replaceChildren(...suggestions.map((suggestion, at) => optionOf(suggestion, `${listId}-${at}`)))
    list.hidden = suggestions.length === 0
    input.setAttribute('aria-expanded', String(suggestions.length > 0))
    announced.textContent =
      suggestions.length === 0 ? '' : source.announcement.replace('{count}', String(suggestions.length))
    choose(-1)
  }

  const put = (): void => {
    clearTimeout(timer)
    asked.abort()
    show([])
  }

  const ask = async (): Promise<void> => {
    asked.abort()
    asked = new AbortController()
    const { signal } = asked
    const text = input.value.trim()
    if ([...text].length < fewestLetters) return show([])
    try {
      const suggestions = await source.ask(text, signal)
      if (!signal.aborted && document.activeElement === input) show(suggestions.filter(one => one.text !== text))
    } catch {
      if (!signal.aborted) show([])
    }
  }

  const take = (option: HTMLElement | undefined): void => {
    const text = option?.firstElementChild?.textContent
    if (text === undefined || text === null) return
    input.value = text
    put()
    input.form?.requestSubmit()
  }

  const steps: Readonly<Record<string, () => number>> = {
    ArrowDown: () => (chosen + 1 >= options().length ? -1 : chosen + 1),
    ArrowUp: () => (chosen === -1 ? options().length - 1 : chosen - 1),
  }

  const press = (event: KeyboardEvent): void => {
    if (list.hidden || event.isComposing) return
    const step = steps[event.key]
    if (step !== undefined) choose(step())
    else if (event.key === 'Escape') put()
    else if (event.key === 'Enter' && chosen >= 0) take(options()[chosen])
    else return
    event.preventDefault()
  }

  const on = { signal: stop.signal }
  input.addEventListener(
    'input',
    () => {
      clearTimeout(timer)
      timer = setTimeout(ask, rest)
    },
    on,
  )
  input.addEventListener('keydown', press, on)
  input.addEventListener('blur', put, on)
  // A press would take the focus, and with it the list, before the click is one.
  list.addEventListener('pointerdown', event => event.preventDefault(), on)
  list.addEventListener(
    'click',
    event => {
      const option = event.target instanceof Element ? event.target.closest('[role="option"]') : null
      if (option instanceof HTMLElement) take(option)
    },
    on,
  )
  for (const [name, value] of Object.entries({
    role: 'combobox',
    'aria-autocomplete': 'list',
    'aria-controls': listId,
  }))
    input.setAttribute(name, value)
  place.append(list, announced)
  show([])
  return () => {
    put()
    stop.abort()
    for (const name of ['role', 'aria-autocomplete', 'aria-controls', 'aria-expanded', 'aria-activedescendant'])
      input.removeAttribute(name)
    place.replaceChildren()
  }
}
