/** What a proof found out. */
export interface Finding {
  /** What was tried, in words and numbers. */
  readonly tried: string
  readonly figure: string
  /** What does not hold; empty when the promise is kept. */
  readonly broken: readonly string[]
}

/** One promise of the product, tried out. */
export interface Proof {
  readonly name: string
  prove(): Promise<Finding>
}

/** Collects what does not hold, with a sentence that says what was found instead. */
export function createLedger() {
  const broken: string[] = []
  return {
    broken,
    /** @param sentence what must hold. */
    expect(sentence: string, found: unknown, wanted: unknown): void {
      if (JSON.stringify(found) === JSON.stringify(wanted)) return
      broken.push(`${sentence}: ${JSON.stringify(found)} instead of ${JSON.stringify(wanted)}`)
    },
  }
}

export type Ledger = ReturnType<typeof createLedger>
