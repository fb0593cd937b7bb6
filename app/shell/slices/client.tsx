import type { ReactNode } from 'react';

/** What `#slices` is where React makes all in one go: the list. */
export const Slices = ({ children }: { children: readonly ReactNode[] }): ReactNode => children;
