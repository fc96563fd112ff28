import { staticRow } from '../object/static-rows';
import { TypeId } from '../object/type-ids';

/** The objects of which there is one each. Static rows: returning one needs no `incref`. */
export const None = staticRow(TypeId.NONE, null);
export const False = staticRow(TypeId.BOOL, null, 0);
export const True = staticRow(TypeId.BOOL, null, 1);
export const NotImplemented = staticRow(TypeId.NOT_IMPLEMENTED, null);
export const Ellipsis = staticRow(TypeId.ELLIPSIS, null);
