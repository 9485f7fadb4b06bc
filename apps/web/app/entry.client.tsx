import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { FrameProvider, frameOfDocument } from './frame/frame.tsx'
import { Alive, holdPressesBack } from './frame/until-alive.tsx'

const frame = frameOfDocument(document)

// Whoever presses on before a page has come aborts its request; the router leaves the half-read answer's
// rejection to nobody (remix-run/react-router, issue 14203). Nothing went wrong, so nothing is reported.
window.addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof DOMException && event.reason.name === 'AbortError') event.preventDefault()
})

holdPressesBack(window)
startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <FrameProvider frame={frame}>
        <Alive>
          <RemixBrowser />
        </Alive>
      </FrameProvider>
    </StrictMode>,
  )
})
