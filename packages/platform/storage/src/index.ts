export { type ImageRules, type NormalisedImage, normaliseImage } from './images.ts'
export { contentHash, contentTypeOf, isStorageKey } from './keys.ts'
export { openStorage, type Storage, type StoredFile } from './open-storage.ts'
