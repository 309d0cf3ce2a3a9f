const textOf = (suggestion: unknown): readonly { readonly text: string }[] => {
  if (typeof suggestion !== 'object' || suggestion === null || !('text' in suggestion)) return []
  return typeof suggestion.text === 'string' ? [{ text: suggestion.text }] : []
}

/** What the platform suggests for what is typed so far; rejects where it does not answer. */
export const suggestions = async (text: string, signal: AbortSignal): Promise<readonly { readonly text: string }[]> => {
  const answer = await fetch(`/api/v1/suggest?q=${encodeURIComponent(text)}`, { signal })
  const body: unknown = answer.ok ? await answer.json() : undefined
  if (typeof body !== 'object' || body === null || !('suggestions' in body)) return []
  return Array.isArray(body.suggestions) ? body.suggestions.flatMap(textOf) : []
}
