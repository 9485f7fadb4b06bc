import { useRevalidator } from '@remix-run/react'
import { useEffect } from 'react'

/**
 * Asks the page again whenever the server rings. While nobody looks at the page it waits: what is shown counts as
 * seen. Without script the page has its link.
 */
export function useRings(path: string): void {
  const { revalidate } = useRevalidator()
  useEffect(() => {
    let isOwed = false
    const look = () => {
      isOwed = document.visibilityState === 'hidden'
      if (!isOwed) revalidate()
    }
    const onLook = () => {
      if (isOwed) look()
    }
    const stream = new EventSource(path)
    stream.addEventListener('message', look)
    document.addEventListener('visibilitychange', onLook)
    return () => {
      stream.close()
      document.removeEventListener('visibilitychange', onLook)
    }
  }, [path, revalidate])
}
