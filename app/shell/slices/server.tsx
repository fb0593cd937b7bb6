import { Fragment, type ReactNode } from 'react';
import { cut } from './cut';
import { turn } from './turn';

/**
 * What `#slices` is to server components: a long list, made slice by slice, so that whoever else asks the server meanwhile waits
 * for a slice and not for the page. The page is the same.
 */
export function Slices({ children }: { children: readonly ReactNode[] }): ReactNode {
  const slices = cut(children);
  if (slices.length < 2) return children;
  return slices.map((slice, at) => <Slice key={at}>{slice}</Slice>);
}

async function Slice({ children }: { children: readonly ReactNode[] }) {
  await turn();
  return <Fragment>{children}</Fragment>;
}
