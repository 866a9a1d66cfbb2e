/** Writing of lists, which a large response leaves and resumes between turns of the event loop. */
import { flatten } from '../json/json-text.ts';
import {
  invalidNull,
  invalidValue,
  PAUSE,
  type ListProgress,
  type ProjectionState,
  type WriteValue,
} from './projection-state.ts';

/** Lists that took more fields or items than this are kept, so that resuming does not write them again. */
const MIN_KEPT_FIELDS = 100;

/**
 * Makes the function that writes a list.
 *
 * @param coordinate of the field, `Type.field`, for violations
 */
export function writeList(
  writeItem: WriteValue,
  isNonNull: boolean,
  coordinate: string,
): WriteValue {
  return (value, state) => {
    if (value === undefined || value === null) return null;
    if (!Array.isArray(value)) return invalidValue(state, coordinate);
    const { trail, budget } = state;
    const depth = trail.length;
    const begun = state.progress.size > 0 ? state.progress.get(writeItem)?.get(value) : undefined;
    if (begun?.next === value.length) return begun.text;
    let text = begun?.text ?? '[';
    let index = begun?.next ?? 0;
    try {
      for (; index < value.length; index += 1) {
        if (state.budget <= 0) throw PAUSE;
        state.budget -= 1;
        trail[depth] = index;
        const item = writeItem(value[index], state);
        if (item === null && isNonNull) {
          invalidNull(state, coordinate);
          trail.length = depth;
          return null;
        }
        text += index > 0 ? `,${item}` : item;
      }
    } catch (error) {
      if (error === PAUSE) keep(state, writeItem, value, { text, next: index });
      throw error;
    }
    trail.length = depth;
    text += ']';
    // Before the first turn has ended, it is not known that there will be a second.
    if (state.progress.size > 0 && (begun || budget - state.budget > MIN_KEPT_FIELDS)) {
      keep(state, writeItem, value, { text: flatten(text), next: value.length });
    }
    return text;
  };
}

function keep(
  { progress }: ProjectionState,
  writeItem: WriteValue,
  list: readonly unknown[],
  reached: ListProgress,
): void {
  const lists = progress.get(writeItem) ?? new Map<readonly unknown[], ListProgress>();
  progress.set(writeItem, lists);
  lists.set(list, reached);
}
