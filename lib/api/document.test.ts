import { Validator } from '@seriousme/openapi-schema-validator';
import { expect, it } from 'vitest';
import { makeDocument } from './document';

it('is valid OpenAPI 3.1', async () => {
  const document = makeDocument('http://localhost:3000', '0.1.0');
  const validator = new Validator();
  const { valid, errors } = await validator.validate(JSON.parse(JSON.stringify(document)) as Record<string, unknown>);
  expect(errors).toBeUndefined();
  expect(valid).toBe(true);
  expect(validator.version).toBe('3.1');
});
