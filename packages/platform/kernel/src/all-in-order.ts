type Answers<Promises extends readonly unknown[]> = {
  -readonly [At in keyof Promises]: Awaited<Promises[At]>
}

/**
 * Waits for all of what was sent together, and answers in its order. When several fail, throws the failure
 * that stands first in the list: statements of one transaction are answered in turn, and once the first is
 * refused the others fail only because of it.
 */
export async function allInOrder<const Promises extends readonly unknown[]>(
  promises: Promises,
): Promise<Answers<Promises>> {
  const settled = await Promise.allSettled(promises)
  const failed = settled.find((one) => one.status === 'rejected')
  if (failed) throw failed.reason
  return settled.map((one) => (one as PromiseFulfilledResult<unknown>).value) as Answers<Promises>
}
