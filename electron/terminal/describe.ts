import { z } from 'zod';
import { contract } from '../../shared/contract/index.ts';

const schemaOf = (schema: z.ZodType, io: 'input' | 'output') => z.toJSONSchema(schema, { io, unrepresentable: 'any' });

/** The contract as JSON Schema, one entry a method. */
export function methodSchemas(): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(contract).map(([name, method]) => [
      name,
      {
        summary: method.summary,
        kind: method.kind,
        who: method.who,
        input: schemaOf(method.input, 'input'),
        output: schemaOf(method.output, 'output'),
      },
    ]),
  );
}

interface Shape {
  properties?: Record<string, unknown>;
  required?: string[];
}

const fields = (schema: Shape): string =>
  Object.keys(schema.properties ?? {})
    .map(name => (schema.required?.includes(name) ? name : `${name}?`))
    .join(', ');

/** The contract as a list to read: a method, what it takes and gives, what it is for. */
export function describeMethods(): string {
  return Object.entries(contract)
    .map(([name, method]) => {
      const input = fields(schemaOf(method.input, 'input') as Shape);
      const output = fields(schemaOf(method.output, 'output') as Shape);
      return `${name} {${input}} -> {${output}}\n    ${method.kind}, ${method.who}. ${method.summary}\n`;
    })
    .join('');
}
