/** Where companies of the product are, in the order they are offered; others follow when they come. */
export const countries = ['IS', 'DK', 'FO', 'FI', 'DE', 'GB', 'GL', 'IE', 'NL', 'NO', 'SE'] as const
