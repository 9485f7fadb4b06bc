import { PassThrough } from 'node:stream'
import { createReadableStreamFromReadable, type EntryContext } from '@remix-run/node'
import type { ReactNode } from 'react'
import { renderToPipeableStream, renderToString } from 'react-dom/server'

type Draw = (entry: EntryContext) => ReactNode

/** A stream that has not sent its shell by then will not. */
const shellTimeoutMs = 10_000

/**
 * Renders to a string when all data is there, which costs half of streaming; a page with deferred data is
 * streamed. In the first case the data follows the markup in the one script that Remix would have streamed.
 */
export async function renderPage(
  entry: EntryContext,
  nonce: string,
  draw: Draw,
): Promise<string | ReadableStream> {
  const stream = entry.serverHandoffStream
  if (!stream) return `<!DOCTYPE html>${renderToString(draw(entry))}`
  const { chunks, rest } = await readWhatIsThere(stream)
  if (rest) return renderStreaming(draw({ ...entry, serverHandoffStream: joined(chunks, rest) }))
  const markup = renderToString(draw({ ...entry, serverHandoffStream: undefined }))
  return `<!DOCTYPE html>${markup}${handOver(chunks, nonce)}`
}

// Data that is already resolved is written without waiting for anything outside the process, so one turn
// of the event loop tells a whole page from a deferred one.
async function readWhatIsThere(stream: ReadableStream<Uint8Array>) {
  const reader = stream.getReader()
  const chunks: Uint8Array[] = []
  const turnIsOver = new Promise<'later'>((resolve) =>
    setImmediate(() => setImmediate(() => resolve('later'))),
  )
  for (;;) {
    const reading = reader.read()
    const next = await Promise.race([reading, turnIsOver])
    if (next === 'later') return { chunks, rest: { reader, reading } }
    if (next.done) return { chunks, rest: null }
    chunks.push(next.value)
  }
}

interface Rest {
  readonly reader: ReadableStreamDefaultReader<Uint8Array>
  readonly reading: Promise<ReadableStreamReadResult<Uint8Array>>
}

function joined(chunks: Uint8Array[], { reader, reading }: Rest): ReadableStream<Uint8Array> {
  let next: Promise<ReadableStreamReadResult<Uint8Array>> | undefined = reading
  return new ReadableStream({
    start: (controller) => {
      for (const chunk of chunks) controller.enqueue(chunk)
    },
    pull: async (controller) => {
      const { done, value } = await (next ?? reader.read())
      next = undefined
      if (done) controller.close()
      else controller.enqueue(value)
    },
    cancel: (reason) => reader.cancel(reason),
  })
}

// Characters that could end a script element, or that older engines do not take in a string.
const unsafe: Record<string, string> = {
  '&': '\\u0026',
  '>': '\\u003e',
  '<': '\\u003c',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
}

function handOver(chunks: Uint8Array[], nonce: string): string {
  const text = Buffer.concat(chunks).toString('utf8')
  const quoted = JSON.stringify(text).replace(/[&><\u2028\u2029]/g, (sign) => unsafe[sign] ?? sign)
  const to = 'window.__remixContext.streamController'
  return `<script nonce="${nonce}">${to}.enqueue(${quoted});${to}.close();</script>`
}

function renderStreaming(page: ReactNode): Promise<ReadableStream> {
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(page, {
      onShellReady: () => {
        const body = new PassThrough()
        resolve(createReadableStreamFromReadable(body))
        pipe(body)
      },
      onShellError: reject,
    })
    setTimeout(abort, shellTimeoutMs).unref()
  })
}
