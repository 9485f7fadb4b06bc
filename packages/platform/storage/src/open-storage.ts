import { Disk, errors } from 'flydrive'
import { FSDriver } from 'flydrive/drivers/fs'
import { contentTypeOf, isStorageKey } from './keys.ts'

export interface StoredFile {
  readonly bytes: Uint8Array
  readonly contentType: string
}

/** Files by key. A key names its content (`contentHash`), so a stored file never changes. */
export interface Storage {
  /** Stores under the content type of the key's ending; the same key again replaces. */
  put(key: string, bytes: Uint8Array): Promise<void>
  /** Null for what is not there and for what could never be a key; safe to call with what a browser sent. */
  readFile(key: string): Promise<StoredFile | null>
  /** Nothing happens when there is none. */
  remove(key: string): Promise<void>
}

/**
 * Opens the place where files lie: a folder, or an S3 bucket as `s3://<bucket>?region=…&endpoint=…`,
 * whose credentials come from where the AWS client looks for them.
 */
export async function openStorage(place: string): Promise<Storage> {
  const disk = place.startsWith('s3:') ? await openBucket(new URL(place)) : openFolder(place)
  return {
    async put(key, bytes) {
      await disk.put(key, bytes, { contentType: contentTypeOf(key) })
    },
    async readFile(key) {
      if (!isStorageKey(key)) return null
      try {
        return { bytes: await disk.getBytes(key), contentType: contentTypeOf(key) }
      } catch (error) {
        if (isMissing(error)) return null
        throw error
      }
    },
    async remove(key) {
      if (isStorageKey(key)) await disk.delete(key)
    },
  }
}

function openFolder(folder: string): Disk {
  return new Disk(new FSDriver({ location: folder, visibility: 'private' }))
}

// The AWS client is heavy, so only an installation that keeps files in a bucket loads it.
async function openBucket(address: URL): Promise<Disk> {
  const { S3Driver } = await import('flydrive/drivers/s3').catch((cause: unknown) => {
    throw new Error('Files in a bucket need the package @aws-sdk/client-s3. Install it, or name a folder.', {
      cause,
    })
  })
  const endpoint = address.searchParams.get('endpoint')
  return new Disk(
    new S3Driver({
      bucket: address.hostname,
      region: address.searchParams.get('region') ?? 'eu-west-1',
      ...(endpoint ? { endpoint, forcePathStyle: true } : {}),
      visibility: 'private',
      supportsACL: false,
    }),
  )
}

function isMissing(error: unknown): boolean {
  if (!(error instanceof errors.E_CANNOT_READ_FILE)) return false
  const cause = error.cause as { code?: string; name?: string } | undefined
  return cause?.code === 'ENOENT' || cause?.name === 'NoSuchKey'
}
