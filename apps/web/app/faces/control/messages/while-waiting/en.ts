export const en = { look: 'Look again' } as const
