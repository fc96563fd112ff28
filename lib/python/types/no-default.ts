import './object';
import { defineType } from '../object/define-type';
import { native } from '../object/native';
import { TypeFeature } from '../object/py-type';
import { staticRow } from '../object/static-rows';
import { newStr } from '../values/text';

/** `typing.NoDefault`: what the default of a type parameter is that has none. CPython: Objects/typevarobject.c. */
export const noDefaultType = defineType({
  name: 'NoDefaultType',
  module: 'typing',
  features: TypeFeature.DISALLOW_INSTANTIATION,
  slots: { repr: () => newStr('typing.NoDefault') },
  methods: [native('__reduce__', '()', () => newStr('NoDefault'))],
});

export const NoDefault = staticRow(noDefaultType.id, null);
