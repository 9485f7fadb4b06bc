export { isBreachedPassword } from './breached-passwords.ts'
export { hashPassword, verifyPassword } from './passwords.ts'
export { deriveKey, newKey, type SealingKey, seal, unseal } from './sealing.ts'
export { derivedId, hashToken, isSameText, keyedHash, newCode, newToken } from './tokens.ts'
