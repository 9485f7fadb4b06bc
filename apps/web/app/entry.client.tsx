import { RemixBrowser } from '@remix-run/react'
import { StrictMode, startTransition } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { FrameProvider, frameOfDocument } from './frame/frame.tsx'

const frame = frameOfDocument(document)

startTransition(() => {
  hydrateRoot(
    document,
    <StrictMode>
      <FrameProvider frame={frame}>
        <RemixBrowser />
      </FrameProvider>
    </StrictMode>,
  )
})
