import { readFile } from 'node:fs/promises'
import type { DemoSignIns } from './demo-accounts.ts'

/** The town is data beside the product; an installation without it has no one-click sign-ins. */
export async function readDemoSignIns(): Promise<DemoSignIns> {
  try {
    const people = await readFile(new URL('../../../../tenants/people.json', import.meta.url), 'utf8')
    return (JSON.parse(people) as { signIns?: DemoSignIns }).signIns ?? {}
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return {}
    throw error
  }
}
