import type { Bell } from './bell.server.ts'

/** So long a stream lasts; the browser asks for the next by itself, and the guard is asked anew. */
const streamSeconds = 40
/** The browser waits so long before it asks again. */
const retryMs = 1_000

/**
 * Server-sent events that say “look again” and nothing else: what is new is read by the page, under its own guard.
 * Each stream begins with one, as a ring may have been missed between two.
 */
export function streamOfRings(bell: Bell, about: string | null): Response {
  const text = new TextEncoder()
  let end = () => {}
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const say = (line: string) => controller.enqueue(text.encode(`${line}\n\n`))
      const unhear = bell.hear(about, () => say('data: new'))
      const timer = setTimeout(() => close(), streamSeconds * 1000)
      timer.unref()
      end = () => {
        clearTimeout(timer)
        unhear()
        bell.ending.removeEventListener('abort', close)
      }
      function close() {
        end()
        controller.close()
      }
      bell.ending.addEventListener('abort', close)
      say(`retry: ${retryMs}\ndata: new`)
    },
    cancel: () => end(),
  })
  return new Response(body, {
    headers: {
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
      // A proxy that collects what it passes on would hold the bell back.
      'X-Accel-Buffering': 'no',
    },
  })
}
