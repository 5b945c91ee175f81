import type { FaceName } from '../../schemas/scenario.ts';
import { piecesOf } from './faces.ts';

/** The pieces of a face as paths, in 48 by 48. */
export function FacePaths({ name }: { name: FaceName }) {
  return piecesOf(name).map(([colour, d, isLine]) =>
    isLine ? (
      <path key={d} d={d} fill="none" stroke={colour} strokeWidth="1.1" strokeLinecap="round" />
    ) : (
      <path key={d} d={d} fill={colour} />
    ),
  );
}
