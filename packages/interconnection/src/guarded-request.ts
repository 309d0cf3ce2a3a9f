/** One outgoing request. */
export interface GuardedRequest {
  readonly method?: 'GET' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
  /** True where the body holds secrets: it is then never sent on to another origin. */
  readonly secretBody?: boolean
  readonly signal?: AbortSignal | undefined
}
