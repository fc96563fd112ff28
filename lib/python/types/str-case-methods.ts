import type { Ref } from '../object/ref';
import type { NativeMethod } from '../object/native';
import { native } from '../object/native';
import * as caseRules from '../text/str-case';
import * as classes from '../text/str-classes';
import { newBool } from '../values/numbers';
import { newStr, textOf } from '../values/text';

/** Methods of str that change case or ask about the kinds of characters; the rules are in `text/`. */

function changed(name: string, rule: (text: string) => string): NativeMethod {
  return native(name, '()', (self: Ref) => newStr(rule(textOf(self))));
}

function asked(name: string, rule: (text: string) => boolean): NativeMethod {
  return native(name, '()', (self: Ref) => newBool(rule(textOf(self))));
}

export const strCaseMethods: NativeMethod[] = [
  changed('upper', caseRules.toUpper),
  changed('lower', caseRules.toLower),
  changed('casefold', caseRules.caseFold),
  changed('title', caseRules.toTitle),
  changed('capitalize', caseRules.toCapitalized),
  changed('swapcase', caseRules.toSwappedCase),
  asked('isalpha', classes.isAlpha),
  asked('isdecimal', classes.isDecimal),
  asked('isdigit', classes.isDigit),
  asked('isnumeric', classes.isNumeric),
  asked('isalnum', classes.isAlnum),
  asked('isspace', classes.isSpace),
  asked('isascii', classes.isAscii),
  asked('isprintable', classes.isPrintable),
  asked('isidentifier', classes.isIdentifier),
  asked('isupper', classes.isUpper),
  asked('islower', classes.isLower),
  asked('istitle', classes.isTitle),
];
