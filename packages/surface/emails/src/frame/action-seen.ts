import { createContext } from 'react'

/** Hears where the one thing to do leads while a letter is drawn, so that a list of notices leads there too. */
export const ActionSeen = createContext<(href: string) => void>(() => {})
