import { describe, expect, it } from 'vitest';
import { floatRepr } from './float-repr';
import { mtFromInt, mtGetRandBits, mtRandom, mtSeedOfBytes } from './mt19937';
import type { MersenneTwister } from './mt19937';
import { sha512 } from './sha512';

/** In this order: five times random(), getrandbits() of 0, 1, 5, 31, 32, 33, 64, 100, 1000 bits, 1,300 times random(). */
const RUNS = [
  {
    seed: 0n,
    randoms: ['0.8444218515250481', '0.7579544029403025', '0.420571580830845', '0.25891675029296335', '0.5112747213686085'],
    bits: ['0', '0', '29', '1683194652', '3564191072', '5597685513', '6604845167042249220'],
    last: '0.6344230252613314',
  },
  {
    seed: 1n,
    randoms: ['0.13436424411240122', '0.8474337369372327', '0.763774618976614', '0.2550690257394217', '0.49543508709194095'],
    bits: ['0', '0', '15', '1399285261', '1630434966', '3387541014', '8999366892653588108'],
    last: '0.07416754906970224',
  },
  {
    seed: -1n,
    randoms: ['0.13436424411240122', '0.8474337369372327', '0.763774618976614', '0.2550690257394217', '0.49543508709194095'],
    bits: ['0', '0', '15', '1399285261', '1630434966', '3387541014', '8999366892653588108'],
    last: '0.07416754906970224',
  },
  {
    seed: 42n,
    randoms: ['0.6394267984578837', '0.025010755222666936', '0.27502931836911926', '0.22321073814882275', '0.7364712141640124'],
    bits: ['0', '1', '23', '1915941032', '2342331444', '4668366722', '586287033698423193'],
    last: '0.37671987082252467',
  },
  {
    seed: 4294967296n,
    randoms: ['0.11299430095636409', '0.41782886486292836', '0.0166763664992291', '0.6117214625782752', '0.8056470212514185'],
    bits: ['0', '0', '26', '1171684293', '4272311653', '1940533316', '1397778621537027578'],
    last: '0.6253541194040261',
  },
  {
    seed: 1099511627781n,
    randoms: ['0.5043802970418443', '0.2686044399723282', '0.9257865475671585', '0.530959239292452', '0.8179643216302002'],
    bits: ['0', '1', '30', '1951457155', '3267048759', '3829167211', '1466904243383020202'],
    last: '0.41813468538901377',
  },
  {
    seed: 'abc',
    randoms: ['0.7720246314157545', '0.5581691373899791', '0.7095325359498886', '0.3543265309713739', '0.8275650946403316'],
    bits: ['0', '1', '11', '2030048566', '691521347', '1143074910', '1419922545536064998'],
    last: '0.3282406472272875',
  },
  {
    seed: '',
    randoms: ['0.9602256525641875', '0.595411957851699', '0.3880117152955401', '0.7335810344878906', '0.22083284598771158'],
    bits: ['0', '0', '24', '1338538360', '31197009', '8452725170', '6021652423531560929'],
    last: '0.34343570030204207',
  },
  {
    seed: 'h\u00e9llo \ud83d\ude00',
    randoms: ['0.18515051922644166', '0.1926672457288484', '0.06953382883910297', '0.6294347511979554', '0.10190669109052708'],
    bits: ['0', '0', '9', '1747808513', '419363940', '1095699869', '5288916187935276117'],
    last: '0.30550408660057915',
  },
];

const BITS = [0, 1, 5, 31, 32, 33, 64, 100, 1000];

function seeded(seed: string | bigint): MersenneTwister {
  return mtFromInt(typeof seed === 'bigint' ? seed : mtSeedOfBytes(new TextEncoder().encode(seed)));
}

describe('random numbers', () => {
  it.each(RUNS)('after seed($seed)', ({ seed, randoms, bits, last }) => {
    const twister = seeded(seed);
    expect(randoms.map(() => floatRepr(mtRandom(twister)))).toEqual(randoms);
    expect(BITS.map((count) => String(mtGetRandBits(twister, count))).slice(0, bits.length)).toEqual(bits);
    let value = 0;
    for (let count = 0; count < 1300; count += 1) value = mtRandom(twister);
    expect(floatRepr(value)).toBe(last);
  });
});

describe('sha512', () => {
  it('gives the digests of FIPS 180-4', () => {
    const hex = (data: Uint8Array): string => Array.from(data, (byte) => byte.toString(16).padStart(2, '0')).join('');
    expect(hex(sha512(new TextEncoder().encode('abc')))).toBe(
      'ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a' +
        '2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f',
    );
    expect(hex(sha512(new Uint8Array(200))).slice(0, 32)).toBe('72686058f765941bfda046f7890a4b70');
  });
});
