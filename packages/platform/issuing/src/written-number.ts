const letters = 4

/** The last letters of a series, which tell one issuer's papers from another's. */
export function issuerLetters(series: string): string {
  return series.slice(-letters).toUpperCase()
}

/** A number as it stands on paper: who issued it, then counted, so long that it sorts. */
export function writtenNumber(issuer: string, number: number, digits: number): string {
  return `${issuer}-${String(number).padStart(digits, '0')}`
}
