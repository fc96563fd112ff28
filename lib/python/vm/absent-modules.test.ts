import { describe, expect, it } from 'vitest';
import { whyAbsent } from './absent-modules';

describe('what is said of a module that is not here', () => {
  it('tells packages, and tools whose work something else can do', () => {
    expect(whyAbsent('numpy')).toBe(': only the standard library is here, no packages can be installed');
    expect(whyAbsent('objgraph')).toMatch(/no packages can be installed; gc\.get_objects\(\), .* may help$/);
  });

  it('tells parts of the standard library', () => {
    expect(whyAbsent('sqlite3')).toBe(': there is no database in here');
    expect(whyAbsent('mailbox')).toBe(": Leaklab's engine does not have this module of the standard library");
  });

  it('says nothing of names that CPython would not find either', () => {
    expect(whyAbsent('no_such_module')).toBe('');
    expect(whyAbsent('json.nope')).toBe('');
  });
});
