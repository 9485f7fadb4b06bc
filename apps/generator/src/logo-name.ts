import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { drawLogo } from '@kara/hubs'
import { contentHash } from '@kara/storage'

/** The picture of a folder that is the stored logo, as it was sent or as it is kept; null when none is. */
export async function logoNameIn(folder: string, storedKey: string): Promise<string | null> {
  const names = readdirSync(folder).filter((name) => /^[a-z0-9-]+\.(svg|png|jpg|webp)$/.test(name))
  for (const name of names.sort()) {
    const bytes = readFileSync(join(folder, name))
    if (storedKey.includes(contentHash(bytes)) || storedKey.includes((await drawLogo(bytes)).hash))
      return name
  }
  return null
}
