import type { ContentDocument } from './content-documents.js';
import { jsonSchema } from './json-schemas.js';

/** The part of JSON Schema that `jsonSchema` writes and this reads. */
interface SchemaNode {
  readonly $ref?: string;
  readonly $defs?: Readonly<Record<string, SchemaNode>>;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly items?: SchemaNode;
  readonly prefixItems?: readonly SchemaNode[];
  readonly format?: string;
  readonly minLength?: number;
}

/** Stands for what is said in a language. */
const TEXT = '…';

/**
 * What a document is in every language: ids, weights, levels, conditions, links between documents. Texts and addresses
 * are told from ids by the schema; so are lists of them, of which a language may need more.
 */
export function withoutTexts({ locale: _, validFrom: _since, ...document }: ContentDocument): unknown {
  const root = jsonSchema(document.kind) as SchemaNode;
  return strip(document, [root], root);
}

function strip(value: unknown, nodes: readonly SchemaNode[], root: SchemaNode): unknown {
  const known = nodes.flatMap((node) => expand(node, root));
  if (Array.isArray(value)) {
    const items = known.flatMap(({ items, prefixItems = [] }) => [...(items ? [items] : []), ...prefixItems]);
    const stripped = value.map((entry) => strip(entry, items, root));
    return stripped.length > 0 && stripped.every((entry) => entry === TEXT) ? TEXT : stripped;
  }
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([field, entry]) => {
      const own = known.flatMap(({ properties }) => (properties?.[field] ? [properties[field]] : []));
      return [field, strip(entry, own, root)];
    });
    return Object.fromEntries(entries);
  }
  return typeof value === 'string' && known.some(isText) ? TEXT : value;
}

/** Alternatives and references, as the nodes that they stand for. */
function expand(node: SchemaNode, root: SchemaNode): readonly SchemaNode[] {
  const alternatives = [...(node.anyOf ?? []), ...(node.oneOf ?? [])];
  const target = node.$ref === '#' ? root : root.$defs?.[node.$ref?.replace('#/$defs/', '') ?? ''];
  return [node, ...(target ? [target] : []), ...alternatives].flatMap((part) =>
    part === node ? [node] : expand(part, root),
  );
}

/** Texts are never empty; ids have a form of their own instead. */
function isText({ minLength, format }: SchemaNode): boolean {
  return minLength !== undefined || format === 'uri';
}
