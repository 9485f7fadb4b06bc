export interface KeptDoing {
  /** Begins a round at once, or another one after the round that runs. */
  wake(): void
  /** Waits for the round that runs; none begins after. */
  stop(): Promise<void>
}

/** Does the work again and again, one round at a time, the next one `everyMs` after the last. */
export function keepDoing(
  work: (isStopping: () => boolean) => Promise<void>,
  everyMs: number,
  onError: (error: unknown) => void,
): KeptDoing {
  let isStopping = false
  let isWoken = false
  let endPause = () => {}

  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, everyMs)
      endPause = () => {
        clearTimeout(timer)
        resolve()
      }
      if (isWoken || isStopping) endPause()
    })

  const rounds = (async () => {
    while (!isStopping) {
      isWoken = false
      await work(() => isStopping).catch(onError)
      await pause()
    }
  })()

  return {
    wake() {
      isWoken = true
      endPause()
    },
    async stop() {
      isStopping = true
      endPause()
      await rounds
    },
  }
}
