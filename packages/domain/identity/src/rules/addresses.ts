interface Address {
  readonly email: string
  readonly kind: 'private' | 'work'
  readonly verifiedAt: unknown
}

/** The proven private address, else the proven work address. An unproven one may be a stranger's. */
export function primaryOf<Row extends Address>(addresses: readonly Row[]): Row | null {
  const proven = addresses.filter((address) => address.verifiedAt !== null)
  return proven.find((address) => address.kind === 'private') ?? proven[0] ?? null
}
