import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** An address of this machine at which a provider publishes its metadata, for the calling test file. */
export interface TestPublisher {
  readonly origin: string
  readonly metadataUrl: string
  /** What stands there from now on; null for a server in trouble. */
  publish(metadata: string | null): void
  close(): void
}

export async function startPublisher(): Promise<TestPublisher> {
  let published: string | null = null
  const server = createServer((_request, response) => {
    response.statusCode = published === null ? 503 : 200
    response.end(published ?? '')
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`
  return {
    origin,
    metadataUrl: `${origin}/metadata`,
    publish: (metadata) => {
      published = metadata
    },
    close: () => server.close(),
  }
}
