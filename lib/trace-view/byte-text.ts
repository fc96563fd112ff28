/** How numbers of bytes are written, everywhere in the views. */
export { bytesText } from '@/lib/heap/what-if';
