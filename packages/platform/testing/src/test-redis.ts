import { inject } from 'vitest'

/**
 * The Redis server of this test run, or null when there is none: then say what is skipped.
 */
export function testRedisUrl(): string | null {
  return inject('testRedisUrl') ?? null
}
