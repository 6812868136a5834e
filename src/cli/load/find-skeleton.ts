import type { Style } from '../../layout/style.js';
import type { Skeleton } from '../../writers/docx/skeleton.js';
import { packagedSkeletons, packagedStyles } from './packaged.js';

/** The skeleton of a packaged style, which need not be composed; undefined for any other. */
export function findSkeleton(style: Style): Skeleton | undefined {
  const name = Object.entries(packagedStyles()).find(([, packaged]) => packaged === style)?.[0];
  return name === undefined ? undefined : packagedSkeletons()[name];
}
