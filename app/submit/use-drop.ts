'use client';

import { useEffect, useEffectEvent, useState } from 'react';
import { readDrop, type Drop } from './read-drop';

/**
 * Makes the whole page take what is dragged in from elsewhere, so that a file that misses the box does not open in its place.
 * What is dragged within the page is left alone. True while something hangs over it.
 */
export function useDrop(onDrop: (drop: Drop) => void): boolean {
  const [over, setOver] = useState(false);
  const drop = useEffectEvent(onDrop);
  useEffect(() => {
    let within = false;
    const listeners: { readonly [name: string]: (event: DragEvent) => void } = {
      dragstart: () => (within = true),
      dragend: () => (within = false),
      dragover: (event) => {
        if (within) return;
        event.preventDefault();
        setOver(true);
      },
      dragleave: (event) => {
        if (event.relatedTarget === null) setOver(false);
      },
      drop: (event) => {
        if (within || !event.dataTransfer) return;
        event.preventDefault();
        setOver(false);
        drop(readDrop(event.dataTransfer));
      },
    };
    for (const [name, listen] of Object.entries(listeners)) addEventListener(name as 'drop', listen);
    return () => {
      for (const [name, listen] of Object.entries(listeners)) removeEventListener(name as 'drop', listen);
    };
  }, []);
  return over;
}
