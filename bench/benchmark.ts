/** What a figure must reach: one side of a figure, and a bound. */
export interface Target {
  /** Which number is held against the bound; `value` unless told otherwise. */
  readonly of?: 'value' | 'ratio'
  readonly atLeast?: number
  readonly atMost?: number
}

/** One measured number. */
export interface Measurement {
  /** What was measured, in words: `first harvest`. */
  readonly figure: string
  readonly value: number
  readonly unit: string
  /** The named reference's number for the same, in the same unit. */
  readonly reference?: number
  readonly target?: Target
}

/** Under what a benchmark runs. */
export interface BenchmarkContext {
  /** Size against the usual one: 0.1 is a tenth of the data. Targets are meant for 1. */
  readonly scale: number
  /** Folder for generated inputs, outside the repository; kept for the next run. */
  readonly cache: string
  /** Tells how far it is; never part of the result. */
  note(text: string): void
  /** Aborts when the run is to end; whatever was started must then be ended. */
  readonly signal: AbortSignal
}

/** A benchmark: the value `benchmark` of `bench/NAME/benchmark.ts`. */
export interface Benchmark {
  /** What it measures and against what, in a sentence. */
  readonly summary: string
  /** Measures; what it started is ended and what it made, inputs in the cache excepted, is gone when it settles. */
  run(context: BenchmarkContext): Promise<readonly Measurement[]>
}
