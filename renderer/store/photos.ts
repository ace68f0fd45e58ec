import { useEffect, useState } from 'react';
import { call } from '../api.ts';
import { onChange } from './changes.ts';

const most = 300;
const photos = new Map<number, Promise<string | null>>();
const listeners = new Set<() => void>();
let isListening = false;

/** The photo of a regular as a data URL; null while it is on its way, when there is none, or for `null`. */
export function usePhoto(id: number | null): string | null {
  const [photo, setPhoto] = useState<{ id: number; url: string | null } | null>(null);
  useEffect(() => {
    if (id === null) return undefined;
    let isShown = true;
    const load = () => fetchPhoto(id).then(url => isShown && setPhoto({ id, url }));
    load();
    listeners.add(load);
    return () => {
      isShown = false;
      listeners.delete(load);
    };
  }, [id]);
  return photo !== null && photo.id === id ? photo.url : null;
}

function fetchPhoto(id: number): Promise<string | null> {
  if (!isListening) {
    isListening = true;
    onChange(forgetChanged);
  }
  let photo = photos.get(id);
  if (photo === undefined) {
    photo = call('customers.photo', { id }).then(result => (result.ok ? result.value.dataUrl : null));
    if (photos.size >= most) photos.clear();
    photos.set(id, photo);
  }
  return photo;
}

function forgetChanged({ nouns, ids }: { nouns: readonly string[]; ids: readonly number[] }): void {
  if (nouns.length > 0 && !ids.some(id => photos.has(id))) return;
  photos.clear();
  for (const listener of listeners) listener();
}
