import { contentTypeOf, type StoredFile } from '@kara/storage'

/** A file for whoever was let through: saved, never shown inside our pages, and kept by no cache. */
export function privateFileResponse({ bytes, contentType }: StoredFile): Response {
  const ending = contentType === contentTypeOf('document.pdf') ? 'pdf' : 'webp'
  return new Response(Buffer.from(bytes), {
    headers: {
      'Content-Type': contentType,
      'Content-Disposition': `attachment; filename="document.${ending}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
