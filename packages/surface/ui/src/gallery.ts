export {
  GALLERY_COLOURS,
  GALLERY_PARTS,
  Gallery,
  type GalleryPart,
  type GalleryProps,
} from './gallery/gallery.tsx'
