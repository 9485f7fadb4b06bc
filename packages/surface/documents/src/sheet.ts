/** A document before it is drawn: words and figures in the order in which they stand on paper. */
export interface Sheet {
  readonly locale: string
  readonly title: string
  /** Label and value, such as the number and the day of issue. */
  readonly facts: ReadonlyArray<readonly [label: string, value: string]>
  readonly parties: readonly SheetParty[]
  readonly columns: readonly [what: string, when: string, amount: string]
  readonly rows: ReadonlyArray<readonly [what: string, when: string, amount: string]>
  readonly totals: ReadonlyArray<{
    readonly label: string
    readonly amount: string
    readonly isStrong?: boolean
  }>
  readonly notes: readonly string[]
  /** How a third party can check the document. */
  readonly check: { readonly text: string; readonly code: string; readonly url: string } | null
}

export interface SheetParty {
  readonly label: string
  readonly name: string
  readonly lines: readonly string[]
}

/** An Icelandic national ID as it stands on paper: six figures and four. */
export function writtenNationalId(figures: string): string {
  return figures.replace(/^(\d{6})(\d{4})$/, '$1-$2')
}
