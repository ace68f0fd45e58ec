import { failure, ok, type Result } from '../../../shared/result.ts';
import { t } from '../../locales/t.ts';
import { MARK_BYTES, type PictureType, pictureType, sizeWithin } from './picture-type.ts';

/** What the contract takes, in bytes. */
const mostBytes = 500_000;
/** More would have to be decoded for a minute before it is made small. */
const mostFileBytes = 40_000_000;
/** Longer sides tried one after the other, in dots; the last is below `mostBytes` even without compression. */
const sides = [1600, 1200, 900, 600, 340];
const quality = 0.9;

export interface KeptPicture {
  dataUrl: string;
  /** Its size in dots when it had to be made smaller; null as it came. */
  shrunkTo: { width: number; height: number } | null;
}

/** A file as a picture that can be printed: as it is, or made smaller to 500 kB. Refuses what is none, in words. */
export async function readPicture(file: Blob): Promise<Result<KeptPicture>> {
  const type = pictureType(new Uint8Array(await file.slice(0, MARK_BYTES).arrayBuffer()));
  if (type === null) return failure('file_not_understood', t('printing.notOne'));
  if (file.size > mostFileBytes) return failure('bad_input', t('printing.tooLarge'));
  const picture = await decode(file);
  if (picture === null) return failure('file_not_understood', t('printing.broken'));
  try {
    const whole = file.size <= mostBytes;
    return ok(whole ? { dataUrl: await asDataUrl(file, type), shrunkTo: null } : await shrink(picture, type));
  } finally {
    picture.close();
  }
}

const decode = (file: Blob): Promise<ImageBitmap | null> =>
  createImageBitmap(file, { imageOrientation: 'from-image' }).catch(() => null);

async function shrink(picture: ImageBitmap, type: PictureType): Promise<KeptPicture> {
  for (const side of sides) {
    const shrunkTo = sizeWithin(picture, side);
    const canvas = Object.assign(document.createElement('canvas'), shrunkTo);
    const pen = canvas.getContext('2d')!;
    pen.imageSmoothingQuality = 'high';
    pen.drawImage(picture, 0, 0, shrunkTo.width, shrunkTo.height);
    const drawn = await new Promise<Blob | null>(resolve => canvas.toBlob(resolve, type, quality));
    if (drawn && drawn.size <= mostBytes) return { dataUrl: await asDataUrl(drawn, type), shrunkTo };
  }
  throw new Error('A picture of 340 dots is larger than its own dots.');
}

/** Named by what it is: a file's own type is only what its ending says. */
function asDataUrl(picture: Blob, type: PictureType): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(new Blob([picture], { type }));
  });
}
