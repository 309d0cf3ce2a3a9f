/** Body of an answer other than 200, as every PDN interconnection specification writes it. */
export interface RefusalBody {
  readonly code: string
  readonly message: string
}

/** An answer other than 200: its status, and in Spanish what was wrong and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly status: number
  readonly headers: Readonly<Record<string, string>>

  constructor(status: number, message: string, headers: Readonly<Record<string, string>> = {}) {
    super(message)
    this.status = status
    this.headers = headers
  }

  /** The answer's body. */
  get body(): RefusalBody {
    return { code: String(this.status), message: this.message }
  }
}
