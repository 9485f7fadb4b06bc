import { hash, verify } from '@node-rs/argon2'

// Argon2id with 47 MiB and two passes: the middle of the range measured for these machines, and above
// the least that the OWASP password storage sheet names (19 MiB, two passes).
const cost = { memoryCost: 48_128, timeCost: 2, parallelism: 1 } as const

/** Hashes a password off the event loop. Returns a PHC string. */
export function hashPassword(password: string): Promise<string> {
  return hash(password, cost)
}

// A hash of nothing anybody knows: an unknown account costs the same time as a known one.
let nobody: Promise<string> | undefined

/** Verifies a password against a hash; with `null` (no such account) it takes as long and is false. */
export async function verifyPassword(phc: string | null, password: string): Promise<boolean> {
  nobody ??= hashPassword(crypto.randomUUID())
  const isRight = await verify(phc ?? (await nobody), password)
  return phc !== null && isRight
}

/** Whether a hash was made with another cost than passwords are hashed with today. */
export function isPasswordHashOutdated(phc: string): boolean {
  const { memoryCost, timeCost, parallelism } = cost
  return !phc.startsWith(`$argon2id$v=19$m=${memoryCost},t=${timeCost},p=${parallelism}$`)
}
