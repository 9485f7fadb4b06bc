/** Links into this face. */
export const consolePaths = {
  start: () => '/console',
} as const
