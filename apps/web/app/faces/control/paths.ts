/** Links into this face. */
export const controlPaths = {
  start: () => '/control',
} as const
