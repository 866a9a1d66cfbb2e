/** A synthetic world: every object, and the value of every field of it, made from a seed. */
import { createHash } from 'node:crypto';
import type { Shape, ShapeOf } from './field-shapes.ts';

/** An object of the world, equal to any other of its type and identity. */
export class WorldObject {
  readonly type: string;
  /** Identity: the index of an entity; of others, the field that leads to it. */
  readonly id: string;

  constructor(type: string, id: string) {
    this.type = type;
    this.id = id;
  }
}

export type Value = null | boolean | number | string | WorldObject | readonly Value[];

/** `Array.isArray`, which makes `any` of the items of a read-only list. */
export function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}

export interface World {
  /**
   * Value of a field: the same for equal objects and arguments, and else another, as far as its type
   * has others.
   *
   * @param args canonical text of the arguments
   * @param isSpoilt whether it is to be a value that nobody can take for the right one
   */
  read(object: WorldObject, field: string, args: string, isSpoilt?: boolean): Value;
}

export interface WorldOptions {
  readonly seed: number;
  readonly shapeOf: ShapeOf;
  /** Identities of an entity type; undefined for other types. */
  readonly entitiesOf: (type: string) => readonly string[] | undefined;
  /** True when a key names the field, which then is never null. */
  readonly isKey: (type: string, field: string) => boolean;
  readonly isRoot: (type: string) => boolean;
}

/** One value in so many nullable ones is null; one list in so many has no items. */
const NULL_RATE = 9;
const LIST_LENGTHS = [1, 2, 3, 0, 2];
const MAX_ID_LENGTH = 60;
const MAX_INT = 2 ** 31 - 1;
/** Attempts at a spoilt value that differs; a type with one value has no other. */
const MAX_ATTEMPTS = 12;

export function createWorld(options: WorldOptions): World {
  const { seed, shapeOf, entitiesOf, isKey, isRoot } = options;

  const read = (object: WorldObject, field: string, args: string, attempt: number): Value => {
    const shape = shapeOf(object.type, field);
    if (!shape) return null;
    const place = `${object.type}:${object.id}.${field}${args}${attempt > 0 ? `!${attempt}` : ''}`;
    return valueOf(shape, place, isKey(object.type, field) ? object : undefined);
  };

  /** @param owner object whose key the value is a part of */
  const valueOf = (shape: Shape, place: string, owner: WorldObject | undefined): Value => {
    const random = hashOf(`${seed} ${place}`);
    if (shape.isNullable && !owner && random % NULL_RATE === 0) return null;
    const choice = Math.floor(random / NULL_RATE);
    switch (shape.kind) {
      case 'list': {
        const length = owner ? 2 : (LIST_LENGTHS[choice % LIST_LENGTHS.length] ?? 0);
        return Array.from({ length }, (_none, index) =>
          valueOf(shape.item, `${place}[${index}]`, owner),
        );
      }
      case 'leaf':
        return leafOf(shape.scalar, shape.values, choice, place);
      case 'object': {
        const type = shape.types[choice % shape.types.length];
        return type === undefined ? null : objectOf(type, place, choice, owner);
      }
    }
  };

  const objectOf = (
    type: string,
    place: string,
    choice: number,
    owner: WorldObject | undefined,
  ): WorldObject => {
    if (isRoot(type)) return new WorldObject(type, '');
    const ids = entitiesOf(type);
    if (!ids) return new WorldObject(type, shorten(place));
    // Keys that lead through an entity differ as their owners do.
    const at = owner ? Number.parseInt(owner.id, 10) || 0 : choice;
    return new WorldObject(type, ids[at % ids.length] ?? '0');
  };

  return {
    read(object, field, args, isSpoilt = false) {
      const right = read(object, field, args, 0);
      if (!isSpoilt) return right;
      for (let attempt = 1; attempt <= MAX_ATTEMPTS; attempt += 1) {
        const wrong = read(object, field, args, attempt);
        if (JSON.stringify(wrong) !== JSON.stringify(right)) return wrong;
      }
      return null;
    },
  };
}

function leafOf(
  scalar: string,
  values: readonly string[] | undefined,
  random: number,
  place: string,
): Value {
  if (values) return values[random % values.length] ?? null;
  switch (scalar) {
    case 'Int':
      return random % MAX_INT;
    case 'Float':
      return (random % MAX_INT) + 0.5;
    case 'Boolean':
      return random % 2 === 0;
    default:
      return `${place.slice(0, MAX_ID_LENGTH)}~${random.toString(36)}`;
  }
}

function shorten(place: string): string {
  return place.length <= MAX_ID_LENGTH ? place : `~${hashOf(place).toString(36)}`;
}

/** 48 bits of a digest. */
function hashOf(text: string): number {
  return createHash('md5').update(text).digest().readUIntBE(0, 6);
}
