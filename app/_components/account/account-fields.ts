import type { AccountField } from './account-form';

const MOST = 128;

export const name: AccountField = { name: 'name', label: 'Name', autoComplete: 'username', maxLength: 60 };
export const newName: AccountField = {
  ...name, minLength: 3, maxLength: 30, hint: 'Letters and digits; instructors of your classes do not see it. No address is asked for.',
};
export const password: AccountField = {
  name: 'password', label: 'Password', type: 'password', autoComplete: 'current-password', maxLength: MOST,
};
export const newPassword: AccountField = {
  ...password, autoComplete: 'new-password', minLength: 10, hint: 'At least 10 characters. Several words are good.',
};
export const current: AccountField = { ...password, name: 'current', label: 'Present password' };
export const code: AccountField = { name: 'code', label: 'Recovery code', autoComplete: 'off', maxLength: 60 };
