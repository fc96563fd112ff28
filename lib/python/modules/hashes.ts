import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineModule, pythonModules } from '../object/define-module';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { getset, native } from '../object/native';
import { TypeFeature, typeOf } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { countSteps } from '../object/steps';
import { reserveBytes } from '../heap/allocate';
import { bufferArgument } from '../protocols/bytes-argument';
import { asSize } from '../protocols/number';
import { addressText } from '../protocols/repr';
import { md5, sha1, sha224, sha256, sha384, sha512Digest } from '../text/digests';
import type { Blake2Options } from '../text/blake2';
import { blake2b, blake2s } from '../text/blake2';
import { keccak } from '../text/keccak';
import { isBytesLike, newBytes } from '../values/bytes';
import { allocateInstance, freeInstanceRow } from '../values/instance';
import { newBool, newInt } from '../values/numbers';
import { None } from '../values/singletons';
import { isStr, newStr, textOf } from '../values/text';
import hashlibSource from './python/hashlib.py';
import hmacSource from './python/hmac.py';

/** Hash functions. CPython: Modules/_hashopenssl.c, md5module.c, sha2module.c, sha3module.c. */

pythonModules.set('hashlib', hashlibSource);
pythonModules.set('hmac', hmacSource);

interface Algorithm {
  /** Length of the digest; 0 where the caller chooses. */
  size: number;
  block: number;
  digest: (message: Uint8Array, length: number) => Uint8Array;
}

const sha3 = (size: number): Algorithm => ({ size, block: 200 - 2 * size, digest: (message) => keccak(message, 200 - 2 * size, 6, size) });
const shake = (strength: number): Algorithm => {
  return { size: 0, block: 200 - strength / 4, digest: (message, length) => keccak(message, 200 - strength / 4, 0x1f, length) };
};

const ALGORITHMS: Readonly<Record<string, Algorithm>> = {
  md5: { size: 16, block: 64, digest: md5 },
  sha1: { size: 20, block: 64, digest: sha1 },
  sha224: { size: 28, block: 64, digest: sha224 },
  sha256: { size: 32, block: 64, digest: sha256 },
  sha384: { size: 48, block: 128, digest: sha384 },
  sha512: { size: 64, block: 128, digest: sha512Digest },
  sha3_224: sha3(28), sha3_256: sha3(32), sha3_384: sha3(48), sha3_512: sha3(64), shake_128: shake(128), shake_256: shake(256),
};

/** A hash in the making: what it was given so far. */
interface Hash {
  name: string;
  algorithm: Algorithm;
  message: Uint8Array;
  length: number;
}

const hashOf = (self: Ref): Hash => payloadOf<Hash>(self);

function take(hash: Hash, data: Ref): void {
  if (isStr(data)) raise('TypeError', 'Strings must be encoded before hashing');
  if (!isBytesLike(data)) raise('TypeError', 'object supporting the buffer API required');
  const bytes = bufferArgument(data);
  countSteps(1 + (bytes.length >> 2));
  if (hash.length + bytes.length > hash.message.length) {
    const grown = new Uint8Array(2 * (hash.length + bytes.length) + 64);
    reserveBytes(grown.length);
    grown.set(hash.message.subarray(0, hash.length));
    hash.message = grown;
  }
  hash.message.set(bytes, hash.length);
  hash.length += bytes.length;
}

function digest(self: Ref, length: Ref): Uint8Array {
  const { algorithm, message, length: given } = hashOf(self);
  let size = algorithm.size;
  if (size === 0) {
    if (length === NULL) raise('TypeError', 'digest() missing required argument \'length\' (pos 1)');
    size = asSize(length, 'OverflowError');
    if (size < 0) raise('ValueError', 'value must be positive');
    reserveBytes(size);
  } else if (length !== NULL) raise('TypeError', 'digest() takes no arguments (1 given)');
  countSteps(1 + (given >> 4) + (size >> 4));
  return algorithm.digest(message.subarray(0, given), size);
}

function newHash(name: string, data: Ref, algorithm = ALGORITHMS[name]): Ref {
  const hash: Hash = { name, algorithm, message: new Uint8Array(0), length: 0 };
  if (data !== NULL) take(hash, data);
  const self = allocateInstance(hashType);
  setPayload(self, hash);
  return self;
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');

const hashType = defineType({
  name: 'HASH',
  module: '_hashlib',
  features: TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: 32,
  slots: {
    dealloc: freeInstanceRow,
    repr: (self) => newStr(`<${hashOf(self).name} _hashlib.HASH object @ ${addressText(self)}>`),
  },
  methods: [
    native('update', '(obj, /)', (self: Ref, data: Ref) => {
      take(hashOf(self), data);
      return None;
    }),
    native('digest', '(length=None)', (self: Ref, length: Ref) => newBytes(digest(self, length))),
    native('hexdigest', '(length=None)', (self: Ref, length: Ref) => newStr(hex(digest(self, length)))),
    native('copy', '()', (self: Ref) => {
      const { name, algorithm, message, length } = hashOf(self);
      const copy = allocateInstance(hashType);
      setPayload(copy, { name, algorithm, message: message.slice(0, length), length } satisfies Hash);
      return copy;
    }),
  ],
  getset: [
    getset('name', (self) => newStr(hashOf(self).name)),
    getset('digest_size', (self) => newInt(hashOf(self).algorithm.size)),
    getset('block_size', (self) => newInt(hashOf(self).algorithm.block)),
  ],
});

/** `blake2b` or `blake2s`: `most` bytes of digest and key at most. CPython: Modules/_blake2. */
function blake2(name: string, most: number, digestOf: (message: Uint8Array, options: Blake2Options) => Uint8Array) {
  const signature = "(data=b'', /, *, digest_size=64, key=b'', salt=b'', person=b'', usedforsecurity=True)";
  return native(name, signature, (data: Ref, sizeRef: Ref, keyRef: Ref, saltRef: Ref, personRef: Ref) => {
    const size = sizeRef === NULL ? most : asSize(sizeRef, 'OverflowError');
    if (size < 1 || size > most) raise('ValueError', knobs.values.blake2Size(name, most, size));
    const part = (ref: Ref, what: string, limit: number): Uint8Array => {
      const bytes = ref === NULL ? new Uint8Array(0) : bufferArgument(ref).slice();
      return bytes.length > limit ? raise('ValueError', knobs.values.blake2Part(what, limit, bytes.length)) : bytes;
    };
    const [salt, person] = [part(saltRef, 'salt', most / 4), part(personRef, 'person', most / 4)];
    const options = { size, key: part(keyRef, 'key', most), salt, person };
    return newHash(name, data, { size, block: 2 * most, digest: (message) => digestOf(message, options) });
  });
}

function compareDigest(a: Ref, b: Ref): Ref {
  const bytes = (o: Ref): Uint8Array => {
    if (!isStr(o)) return bufferArgument(o);
    if (!/^[\0-\x7f]*$/.test(textOf(o))) raise('TypeError', 'comparing strings with non-ASCII characters is not supported');
    return Uint8Array.from(textOf(o), (char) => char.charCodeAt(0));
  };
  if (isStr(a) !== isStr(b) || !(isStr(a) || (isBytesLike(a) && isBytesLike(b)))) {
    raise('TypeError', `unsupported operand types(s) or combination of types: '${typeOf(a).name}' and '${typeOf(b).name}'`);
  }
  const [x, y] = [bytes(a), bytes(b)];
  return newBool(x.length === y.length && x.every((byte, i) => byte === y[i]));
}

defineModule({
  name: '_hashlib',
  functions: [
    ...Object.keys(ALGORITHMS).map((name) => {
      return native(`openssl_${name}`, "(string=b'', *, usedforsecurity=True)", (data: Ref) => newHash(name, data));
    }),
    blake2('blake2b', 64, blake2b),
    blake2('blake2s', 32, blake2s),
    native('compare_digest', '(a, b, /)', compareDigest),
  ],
  types: [hashType],
});

