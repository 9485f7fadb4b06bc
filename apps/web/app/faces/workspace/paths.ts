/** Links into this face. */
export const workspacePaths = {
  start: () => '/work',
} as const
