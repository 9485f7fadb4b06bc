import 'vitest'

/** The running stack of the journeys, as `packages/tooling/stack/src/journeys-setup.mjs` provides it. */
declare module 'vitest' {
  export interface ProvidedContext {
    stack: {
      appUrl: string
      baseHost: string
      sandboxUrl: string
      chromium: string
      logs: string
      environment: Record<string, string>
    }
  }
}
