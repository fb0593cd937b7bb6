import { bundle } from '../lib/launch/bundle.mjs';

/** The product's modules, bundled once before all tests: files that run side by side would write over each other's. */
export default async function bundleOnce(): Promise<void> {
  await bundle();
}
