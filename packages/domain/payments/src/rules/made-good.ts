interface GivenBack {
  readonly id: string
  readonly amountMinor: number
  readonly at: { readonly epochNanoseconds: bigint }
  readonly isLost: boolean
}

/**
 * Which of a bill's refunds that a bank refused were made good since: as much left once more, or by another way, after
 * it. Each later one makes good one before it; of two at one moment the refusal came first.
 */
export function madeGood(all: readonly GivenBack[]): ReadonlySet<string> {
  const inTurn = [...all].sort(
    (one, other) =>
      Number(one.at.epochNanoseconds - other.at.epochNanoseconds) ||
      Number(other.isLost) - Number(one.isLost),
  )
  const open: GivenBack[] = []
  const good = new Set<string>()
  for (const one of inTurn) {
    if (one.isLost) {
      open.push(one)
      continue
    }
    const at = open.findIndex(({ amountMinor }) => amountMinor === one.amountMinor)
    const [lost] = at < 0 ? [] : open.splice(at, 1)
    if (lost) good.add(lost.id)
  }
  return good
}
