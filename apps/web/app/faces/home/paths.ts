/** Links into this face. */
export const homePaths = {
  start: () => '/home',
} as const
