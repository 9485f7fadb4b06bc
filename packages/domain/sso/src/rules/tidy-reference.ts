/** Puts a spoken or pasted code into its form; what is no code stays as it is. */
export function tidyReference(text: string): string {
  const parts = text.toLowerCase().match(/[a-z]+|\d+/g) ?? []
  return parts.length === 4 ? parts.join('-') : text.trim().toLowerCase()
}
