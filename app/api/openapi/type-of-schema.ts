/** As much of JSON Schema 2020-12 as the description of the API uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
}

/** The TypeScript type of what a schema allows; `unknown` for what it leaves open. */
export function typeOfSchema(schema: Schema): string {
  if (schema.$ref) return schema.$ref.split('/').at(-1)!;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  const any = schema.oneOf ?? schema.anyOf;
  if (any) return any.map((one) => `(${typeOfSchema(one)})`).join(' | ');
  if (schema.allOf) return schema.allOf.map((one) => `(${typeOfSchema(one)})`).join(' & ');
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  return types.map((type) => typeOf(type, schema)).join(' | ') || 'unknown';
}

function typeOf(type: string, schema: Schema): string {
  switch (type) {
    case 'integer':
      return 'number';
    case 'array':
      return `readonly (${typeOfSchema(schema.items ?? {})})[]`;
    case 'object':
      return objectOf(schema);
    default:
      return type; // string, number, boolean, null
  }
}

function objectOf({ properties = {}, required = [], additionalProperties }: Schema): string {
  const members = Object.entries(properties).map(
    ([name, schema]) =>
      `readonly ${JSON.stringify(name)}${required.includes(name) ? '' : '?'}: ${typeOfSchema(schema)}`,
  );
  const open = additionalProperties !== undefined && additionalProperties !== false;
  if (open && members.length === 0) return 'Readonly<Record<string, unknown>>';
  return `{ ${members.join('; ')} }${open ? ' & Readonly<Record<string, unknown>>' : ''}`;
}
