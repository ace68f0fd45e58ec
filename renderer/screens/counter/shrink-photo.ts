const sidePixels = 512;
const jpegQuality = 0.85;

/** The middle square of a picture as a JPEG data URL of at most 512 × 512 pixels; null when it is no picture. */
export async function shrinkPhoto(file: Blob): Promise<string | null> {
  try {
    const picture = await createImageBitmap(file, { imageOrientation: 'from-image' });
    const square = Math.min(picture.width, picture.height);
    const side = Math.min(square, sidePixels);
    const canvas = document.createElement('canvas');
    canvas.width = side;
    canvas.height = side;
    const pen = canvas.getContext('2d');
    if (!pen) return null;
    // Transparent parts would turn black in a JPEG.
    pen.fillStyle = '#ffffff';
    pen.fillRect(0, 0, side, side);
    pen.imageSmoothingQuality = 'high';
    const [left, top] = [(picture.width - square) / 2, (picture.height - square) / 2];
    pen.drawImage(picture, left, top, square, square, 0, 0, side, side);
    picture.close();
    return canvas.toDataURL('image/jpeg', jpegQuality);
  } catch {
    return null;
  }
}
