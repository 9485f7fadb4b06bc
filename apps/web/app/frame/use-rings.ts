import { useFetchers, useNavigation, useRevalidator } from '@remix-run/react'
import { useEffect, useState } from 'react'

/**
 * Asks the page again whenever the server rings. While nobody looks at the page it waits: what is shown counts as
 * seen. It waits as well for whatever is on its way, which asking would break off. Without script the page has its link.
 */
export function useRings(path: string): void {
  const { revalidate, state } = useRevalidator()
  const navigation = useNavigation()
  const fetchers = useFetchers()
  const isBusy = [{ state }, navigation, ...fetchers].some((one) => one.state !== 'idle')
  const [isOwed, setOwed] = useState(false)
  const isWatched = useIsWatched()
  useEffect(() => {
    const stream = new EventSource(path)
    stream.addEventListener('message', () => setOwed(true))
    return () => stream.close()
  }, [path])
  useEffect(() => {
    if (!isOwed || isBusy || !isWatched) return
    setOwed(false)
    revalidate()
  }, [isOwed, isBusy, isWatched, revalidate])
}

function useIsWatched(): boolean {
  const [isWatched, setWatched] = useState(true)
  useEffect(() => {
    const look = () => setWatched(document.visibilityState === 'visible')
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [])
  return isWatched
}
